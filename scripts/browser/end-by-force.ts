import { browserProcesses } from "./browser-processes.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";

/** Kills the browser as a crash or a power cut would, so that it cannot write or send anything more. */
export async function endByForce(browser: ExtensionBrowser): Promise<void> {
	const processes = await browserProcesses(browser);
	const main = processes.find(({ type }) => type === "browser");
	if (!main) throw new Error("The browser does not name its process.");
	process.kill(main.id, "SIGKILL");
	await browser.ended;
}
