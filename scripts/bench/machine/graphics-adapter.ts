import type { AttachedTarget } from "../../browser/attach-target.ts";

/**
 * The graphics adapter that WebGPU finds in the offscreen document, in words;
 * null if there is none or only one in software.
 */
export async function graphicsAdapter(
	offscreen: AttachedTarget,
): Promise<string | null> {
	return adapterIn(
		await offscreen.evaluate(
			`navigator.gpu?.requestAdapter().then((adapter) => adapter && {
				vendor: adapter.info.vendor,
				architecture: adapter.info.architecture,
				description: adapter.info.description,
				isFallbackAdapter: adapter.info.isFallbackAdapter,
			})`,
		),
	);
}

/** @param info the adapter's GPUAdapterInfo, or null */
export function adapterIn(info: unknown): string | null {
	if (typeof info !== "object" || info === null) return null;
	const { vendor, architecture, description, isFallbackAdapter } = Object(info);
	const words = [vendor, architecture, description].filter(Boolean).join(" ");
	const isSoftware =
		isFallbackAdapter === true ||
		/swiftshader|llvmpipe|software|basic render/i.test(words);
	return isSoftware ? null : words || "an adapter without a name";
}
