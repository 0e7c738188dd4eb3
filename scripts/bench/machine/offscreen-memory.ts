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
	/** Measured by the browser, WebAssembly included. */
	documentMb: number;
	/** Private memory of all the extension's processes; null if the system does not report it. */
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
 * Chromium's "private memory footprint". The unshared pages of smaps would not
 * do: their number jumps, once by 13 MB, when another process ends.
 * @param text the content of Linux's /proc/…/status
 */
export function privateMbIn(text: string): number {
	const kilobytes = ["RssAnon", "VmSwap"].map((name) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]),
	);
	if (kilobytes.some(Number.isNaN))
		throw new Error("The system does not say how much memory is private.");
	return kilobytes.reduce((sum, kb) => sum + (kb * 1_024) / MB, 0);
}
