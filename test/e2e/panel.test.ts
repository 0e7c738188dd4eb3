import { expect, it } from "vitest";
import { attachPage } from "../../scripts/browser/attach-page.ts";
import { clickAsUser } from "../../scripts/browser/click-as-user.ts";
import { switchOn } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { openMeeting } from "./support/meeting.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

it("the side panel opens from the popup and keeps showing the meeting while another tab is in front, and its strip opens above all windows", async () => {
	const { browser } = meeting;
	const page = await openMeeting(browser, meeting.url("two-people.html"));
	const { popup } = await switchOn(browser, page, "attention");
	await clickAsUser(popup, ".head .tool");
	const panel = await attachPage(browser, "The side panel", ({ url }) =>
		url.includes("/src/panel/index.html"),
	);
	await untilPopupSays(panel, "Ada Lovelace");

	const slides = await browser.context.newPage();
	await slides.bringToFront();
	await untilPopupSays(panel, "This is your meeting in another tab");
	expect(await panel.evaluate("document.body.innerText")).toContain(
		"Ada Lovelace",
	);
	await clickAsUser(panel, ".elsewhere button");
	await until("The meeting in front again", () =>
		page.evaluate(() => document.visibilityState === "visible"),
	);
	await until("The end of the notice", () =>
		panel.evaluate(`!document.querySelector(".elsewhere")`),
	);

	await clickAsUser(panel, ".room-tools .tool");
	const small = await attachPage(browser, "The small window", ({ url }) =>
		url.includes("/src/panel/strip.html"),
	);
	await untilPopupSays(small, "Fewer than 5 in clear view");
	await clickAsUser(small, ".on-top .tool");
	const strip = await attachPage(
		browser,
		"The strip",
		({ url, title }) => url === "about:blank" && title === "Roompulse",
	);
	await untilPopupSays(strip, "Fewer than 5 in clear view");

	// All surfaces are informed of the end.
	await clickAsUser(panel, "[role=switch]");
	await untilPopupSays(panel, "Off in this tab");
	await untilPopupSays(strip, "Roompulse is off in this meeting");
	await slides.close();
	await page.close();
});
