import { readFile } from "node:fs/promises";

/**
 * @typedef {"extension" | "page" | "gpu" | "browser" | "other"} ProcessKind
 * @typedef {{pid: number, kind: ProcessKind, cpuSeconds: number}} ProcessTime processor time since the process began
 * @typedef {{type: string, id: number, cpuTime: number}} ProcessInfo as Chromium tells it
 */

/**
 * Every process of the browser. Chromium does not say which renderer is whose,
 * but writes it on the command line of the extension's; "page" is any other.
 * @param {import("../../browser/cdp-connection.mjs").CdpConnection} cdp
 * @returns {Promise<ProcessTime[] | null>} null where command lines cannot be read: only Linux has them as files
 */
export async function readProcessTimes(cdp) {
	if (process.platform !== "linux") return null;
	const { processInfo } = /** @type {{processInfo: ProcessInfo[]}} */ (
		await cdp.send("SystemInfo.getProcessInfo")
	);
	return Promise.all(
		processInfo.map(async ({ type, id, cpuTime }) => ({
			pid: id,
			kind: kindOf(type, await commandLine(id)),
			cpuSeconds: cpuTime,
		})),
	);
}

/**
 * @param {string} type Chromium's word
 * @param {string} commandLine
 * @returns {ProcessKind}
 */
export function kindOf(type, commandLine) {
	if (type === "renderer")
		return commandLine.includes("--extension-process") ? "extension" : "page";
	if (type === "GPU") return "gpu";
	return type === "browser" ? "browser" : "other";
}

/**
 * @param {number} pid
 * @returns {Promise<string>} empty where the process has just ended
 */
async function commandLine(pid) {
	return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}
