import { readFile } from "node:fs/promises";
import type { CdpConnection } from "../../browser/cdp-connection.ts";

export type ProcessKind = "extension" | "page" | "gpu" | "browser" | "other";

/** `cpuSeconds` is the processor time that the process has used since it started. */
export interface ProcessTime {
	pid: number;
	kind: ProcessKind;
	cpuSeconds: number;
}

/** Chromium's description of a process. */
interface ProcessInfo {
	type: string;
	id: number;
	cpuTime: number;
}

/**
 * All processes of the browser. Chromium does not report what a renderer shows,
 * but the command line of the extension's renderers says so; every other
 * renderer counts as "page".
 * @returns null on systems other than Linux, where command lines cannot be read as files
 */
export async function readProcessTimes(
	cdp: CdpConnection,
): Promise<ProcessTime[] | null> {
	if (process.platform !== "linux") return null;
	const { processInfo } = (await cdp.send("SystemInfo.getProcessInfo")) as {
		processInfo: ProcessInfo[];
	};
	return Promise.all(
		processInfo.map(async ({ type, id, cpuTime }) => ({
			pid: id,
			kind: kindOf(type, await commandLine(id)),
			cpuSeconds: cpuTime,
		})),
	);
}

/** @param type Chromium's name for the kind of process */
export function kindOf(type: string, commandLine: string): ProcessKind {
	if (type === "renderer")
		return commandLine.includes("--extension-process") ? "extension" : "page";
	if (type === "GPU") return "gpu";
	return type === "browser" ? "browser" : "other";
}

/** @returns an empty text if the process has just ended */
async function commandLine(pid: number): Promise<string> {
	return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}
