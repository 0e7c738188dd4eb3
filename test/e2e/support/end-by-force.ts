import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

/** Ends the browser as a crash or a power cut would: nothing can be said or written any more. */
export async function endByForce({
	cdp,
	ended,
}: ExtensionBrowser): Promise<void> {
	const told: unknown = await cdp.send("SystemInfo.getProcessInfo");
	const { processInfo } = told as {
		processInfo: readonly { type: string; id: number }[];
	};
	const browser = processInfo.find(({ type }) => type === "browser");
	if (!browser) throw new Error("The browser does not name its process.");
	process.kill(browser.id, "SIGKILL");
	await ended;
}
