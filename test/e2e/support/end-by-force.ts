import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

/** Kills the browser as a crash or a power cut would, so that it cannot write or send anything more. */
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
