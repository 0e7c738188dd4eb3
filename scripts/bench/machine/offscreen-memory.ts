import { readFile } from "node:fs/promises";
import {
	type AttachedTarget,
	attachTarget,
} from "../../browser/attach-target.ts";
import { waitForTarget } from "../../browser/find-target.ts";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import type { ProcessTime } from "./process-times.ts";

const MB = 1_000_000;
const OFFSCREEN_TYPE = "background_page";

export interface OffscreenMemory {
	/** by the browser's own measurement, WebAssembly included */
	documentMb: number;
	/** of all the extension's processes, what they share with nobody; null where the system does not tell */
	processesPrivateMb: number | null;
}

export async function attachOffscreen({
	cdp,
}: ExtensionBrowser): Promise<AttachedTarget> {
	const { targetId } = await waitForTarget(
		cdp,
		"The offscreen document",
		({ type }) => type === OFFSCREEN_TYPE,
	);
	return attachTarget(cdp, targetId);
}

export async function measureMemory(
	offscreen: AttachedTarget,
	processes: readonly ProcessTime[] | null,
): Promise<OffscreenMemory> {
	const bytes = await offscreen.evaluate(
		"performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)",
	);
	if (typeof bytes !== "number")
		throw new Error("The offscreen document did not measure its memory.");
	const own = processes?.filter(({ kind }) => kind === "extension") ?? [];
	const privateMb = await Promise.all(own.map(({ pid }) => privateMbOf(pid)));
	return {
		documentMb: bytes / MB,
		processesPrivateMb:
			privateMb.length > 0 ? privateMb.reduce((sum, mb) => sum + mb, 0) : null,
	};
}

export async function privateMbOf(pid: number) {
	return privateMbIn(await readFile(`/proc/${pid}/status`, "utf8"));
}

/**
 * What Chromium calls the private memory footprint. Not the pages that are
 * nobody else's (smaps): those become more when another process ends, 13 MB at once.
 * @param text of Linux's /proc/…/status
 */
export function privateMbIn(text: string): number {
	const kilobytes = ["RssAnon", "VmSwap"].map((name) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]),
	);
	if (kilobytes.some(Number.isNaN))
		throw new Error("The system does not say how much memory is private.");
	return kilobytes.reduce((sum, kb) => sum + (kb * 1_024) / MB, 0);
}
