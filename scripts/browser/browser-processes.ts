import type { ExtensionBrowser } from "./launch-extension.ts";

/** A process of the browser: "browser", "renderer", "GPU", "utility". */
export interface BrowserProcess {
	readonly type: string;
	readonly id: number;
	/** Processor time that it has used, in seconds. */
	readonly cpuTime: number;
}

export async function browserProcesses({
	cdp,
}: Pick<ExtensionBrowser, "cdp">): Promise<readonly BrowserProcess[]> {
	const told: unknown = await cdp.send("SystemInfo.getProcessInfo");
	return (told as { processInfo: readonly BrowserProcess[] }).processInfo;
}
