import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { until } from "../../scripts/browser/until.ts";
import { inContentWorld } from "./support/content-world.ts";
import { watchMeeting } from "./support/meeting.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

const WORDS = "Roompulse couldn't search this page for people.";
const NEXT_STEP = "If nothing changes, reload the page";

/** Makes searches throw, as a page would that has found a member which we read unguarded. */
const BREAK = `
	globalThis.membersBefore = [
		[Element.prototype, "checkVisibility"],
		[Document.prototype, "querySelector"],
		[Document.prototype, "querySelectorAll"],
	].map(([prototype, name]) => [prototype, name, prototype[name]]);
	for (const [prototype, name] of globalThis.membersBefore)
		prototype[name] = () => { throw new TypeError("No member."); };
`;
const MEND = `
	for (const [prototype, name, value] of globalThis.membersBefore)
		prototype[name] = value;
`;

/** Concerns a tile, so it causes a search. */
const changeTile = (page: Page) =>
	page.evaluate(() => {
		const video = document.createElement("video");
		document.body.append(video);
		video.remove();
	});

it.each([
	["above the people known so far", "two-people.html", "Ada Lovelace"],
	["in place of an empty room", "no-videos.html", "No live videos"],
])(
	"a search that fails is told, with a next step, %s, and no longer once a search works again",
	async (_, url, before) => {
		const { page, popup } = await watchMeeting(
			meeting.browser,
			meeting.url(url),
			"attention",
		);
		await untilPopupSays(popup, before);
		await inContentWorld(page, BREAK);
		await changeTile(page);
		await untilPopupSays(popup, WORDS);
		const text = await popupText(popup);
		expect(text).toContain(NEXT_STEP);
		if (before === "Ada Lovelace") expect(text).toContain(before);
		await inContentWorld(page, MEND);
		await until(
			"The end of the failure",
			async () => !(await popupText(popup)).includes(WORDS),
		);
		await untilPopupSays(popup, before);
		await page.close();
	},
);
