import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { attachPage } from "../browser/attach-page.ts";
import type { AttachedTarget } from "../browser/attach-target.ts";
import { clickAsUser } from "../browser/click-as-user.ts";
import { switchOn } from "../browser/switch-on.ts";
import { until } from "../browser/until.ts";
import { openDemo } from "../demo/open-demo.ts";

const PEOPLE = 9;
/** Time until states, traces and the pace have settled. */
const SETTLE_MS = 12_000;

/**
 * Takes pictures of the popup, the side panel and the strip while the whole
 * extension runs over the crowd page.
 * @returns the file names
 */
export function takeLiveShots(folder: string): Promise<readonly string[]> {
	const demo = { headless: true, path: "crowd/", query: `people=${PEOPLE}` };
	return openDemo(demo, async ({ browser, page }) => {
		const { popup } = await switchOn(browser, page);
		await sleep(SETTLE_MS);
		await picture(popup, join(folder, "live-popup.png"));
		await clickAsUser(popup, ".head .tool");
		const panel = await attachPage(browser, "The side panel", ({ url }) =>
			url.includes("/src/panel/index.html"),
		);
		await until("The room in the side panel", () =>
			panel.evaluate(`!!document.querySelector(".row-head")`),
		);
		await picture(panel, join(folder, "live-panel.png"));
		await clickAsUser(panel, ".room-tools .tool");
		const strip = await attachPage(browser, "The small window", ({ url }) =>
			url.includes("/src/panel/strip.html"),
		);
		await until("The strip's bar", () =>
			strip.evaluate(`!!document.querySelector(".room-bar")`),
		);
		await picture(strip, join(folder, "live-strip.png"), {
			width: 320,
			height: 140,
		});
		return ["live-popup.png", "live-panel.png", "live-strip.png"];
	});
}

/** @param size the window's size; its own if left out */
async function picture(
	target: AttachedTarget,
	file: string,
	size?: { width: number; height: number },
) {
	// Headless windows all have the same size.
	if (size)
		await target.send("Emulation.setDeviceMetricsOverride", {
			...size,
			deviceScaleFactor: 1,
			mobile: false,
		});
	const { data } = (await target.send("Page.captureScreenshot", {
		format: "png",
	})) as { data: string };
	await writeFile(file, Buffer.from(data, "base64"));
}
