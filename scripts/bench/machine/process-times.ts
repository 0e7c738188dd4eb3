import { readFile } from "node:fs/promises";
import type { CdpConnection } from "../../browser/cdp-connection.ts";

export type ProcessKind = "extension" | "page" | "gpu" | "browser" | "other";

/** `cpuSeconds` counts from the start of the process. */
export interface ProcessTime {
	pid: number;
	kind: ProcessKind;
	cpuSeconds: number;
}

/** What Chromium says of a process. */
interface ProcessInfo {
	type: string;
	id: number;
	cpuTime: number;
}

/**
 * Every process of the browser. Chromium does not say which renderer is whose,
 * but writes it on the command line of the extension's; "page" is any other.
 * @returns null where command lines cannot be read: only Linux has them as files
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

/** @param type Chromium's word */
export function kindOf(type: string, commandLine: string): ProcessKind {
	if (type === "renderer")
		return commandLine.includes("--extension-process") ? "extension" : "page";
	if (type === "GPU") return "gpu";
	return type === "browser" ? "browser" : "other";
}

/** @returns empty where the process has just ended */
async function commandLine(pid: number): Promise<string> {
	return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}
