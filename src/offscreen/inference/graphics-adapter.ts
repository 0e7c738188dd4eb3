import { inTime } from "./in-time.ts";

/** The graphics adapter that this device has for WebGPU: "silent" if the browser does not say within `ANSWER_TIMEOUT_MS`. */
export type AdapterKind = "real" | "software" | "none" | "silent";

/** A graphics driver that hangs never answers. One that works answers within a second, even while Chrome's graphics process starts. */
const ANSWER_TIMEOUT_MS = 4_000;

let probing: Promise<AdapterKind> | undefined;

/** Asks the browser once for all nets, so that each of them does not wait for an adapter that never answers. */
export function probeAdapter(): Promise<AdapterKind> {
	probing ??= probe();
	return probing;
}

async function probe(): Promise<AdapterKind> {
	const adapter = await inTime(
		navigator.gpu?.requestAdapter(),
		ANSWER_TIMEOUT_MS,
	);
	if (adapter === "silent") return "silent";
	if (!adapter) return "none";
	const { architecture, device, description, isFallbackAdapter } = adapter.info;
	const isSoftware =
		isFallbackAdapter ||
		/swiftshader|llvmpipe|software|basic render/i.test(
			`${architecture} ${device} ${description}`,
		);
	return isSoftware ? "software" : "real";
}
