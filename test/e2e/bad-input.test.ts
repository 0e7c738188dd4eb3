import { describe, expect, it } from "vitest";
import { isReadable } from "../../src/core/base/participant-state.ts";
import { untilRoom, watchMeeting } from "./support/meeting.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { named } from "./support/room-facts.ts";
import { picturePopup } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const MARKUP = "<img src=x onerror=\"document.title='hurt'\"><b>Bobby</b>";
const LONGEST_SHOWN_NAME = 200;

describe("a meeting page full of malformed content", () => {
	it("has a state for each tile, and no tile affects the others", async () => {
		const watched = await watchMeeting(
			meeting.browser,
			meeting.url("bad-input.html"),
		);
		const { page, extensionPage, popup } = watched;
		const room = await untilRoom(
			watched,
			"Everybody whose video plays",
			(now) =>
				["Well Behaved", MARKUP, "Swaps To Slides"].every(
					(name) => named(now, name)?.state === "facing",
				),
		);
		expect(room.ignored.tooSmall).toBe(1);
		expect(named(room, "Tiny Tile")).toBeUndefined();

		// Markup counts as text, and an endless name is cut or left out.
		await untilPopupSays(extensionPage, MARKUP);
		expect(await extensionPage.locator("img[src=x]").count()).toBe(0);
		expect(await extensionPage.title()).not.toBe("hurt");
		for (const { name } of room.participants)
			expect(name.length).toBeLessThanOrEqual(LONGEST_SHOWN_NAME);
		expect(
			room.participants.filter(({ state }) => state === "facing"),
		).toHaveLength(4);

		await page.evaluate(() => Reflect.get(window, "swapToSlides")());
		const later = await untilRoom(
			watched,
			"The swapped stream's end as a face",
			(now) =>
				named(now, "Swaps To Slides")?.state === "no-face" ||
				now.ignored.screenShares === 1,
		);

		const silent = named(later, "Never Plays");
		expect(silent && isReadable(silent.state)).toBe(false);
		expect(silent?.samples).toBe(0);
		expect(named(later, "Well Behaved")?.state).toBe("facing");
		expect(later.status).toMatchObject({ phase: "running", problems: [] });
		await picturePopup(popup, "bad-input");
	});
});

describe("a page without videos", () => {
	it("is distinguished from a page that fails", async () => {
		const { extensionPage, popup } = await watchMeeting(
			meeting.browser,
			meeting.url("no-videos.html"),
		);
		await untilPopupSays(extensionPage, "No live videos on this page yet");
		await picturePopup(popup, "no-videos");
	});
});
