import { readFile } from "node:fs/promises";
import { attachTarget } from "../../browser/attach-target.mjs";
import { waitForTarget } from "../../browser/find-target.mjs";

const MB = 1_000_000;
const OFFSCREEN_TYPE = "background_page";

/**
 * @typedef {object} OffscreenMemory
 * @property {number} documentMb by the browser's own measurement, WebAssembly included
 * @property {number | null} processesPrivateMb of all the extension's processes, what they share with nobody; null where the system does not tell
 */

/**
 * @param {import("../../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @returns {Promise<import("../../browser/attach-target.mjs").AttachedTarget>}
 */
export async function attachOffscreen({ cdp }) {
	const { targetId } = await waitForTarget(
		cdp,
		"The offscreen document",
		({ type }) => type === OFFSCREEN_TYPE,
	);
	return attachTarget(cdp, targetId);
}

/**
 * @param {import("../../browser/attach-target.mjs").AttachedTarget} offscreen
 * @param {readonly import("./process-times.mjs").ProcessTime[] | null} processes
 * @returns {Promise<OffscreenMemory>}
 */
export async function measureMemory(offscreen, processes) {
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

/** @param {number} pid */
export async function privateMbOf(pid) {
	return privateMbIn(await readFile(`/proc/${pid}/status`, "utf8"));
}

/**
 * What Chromium calls the private memory footprint. Not the pages that are
 * nobody else's (smaps): those become more when another process ends, 13 MB at once.
 * @param {string} text of Linux's /proc/…/status
 * @returns {number}
 */
export function privateMbIn(text) {
	const kilobytes = ["RssAnon", "VmSwap"].map((name) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1]),
	);
	if (kilobytes.some(Number.isNaN))
		throw new Error("The system does not say how much memory is private.");
	return kilobytes.reduce((sum, kb) => sum + (kb * 1_024) / MB, 0);
}
