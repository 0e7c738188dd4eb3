import { describe, expect, it } from "vitest";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { turnSwitch } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { watchMeeting } from "./support/meeting.ts";
import { hasOffscreenDocument } from "./support/offscreen-document.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing, named } from "./support/room-facts.ts";
import { picturePopup } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];

describe("a meeting tab", () => {
	it("is read from the switch-on to the switch-off, by name", async () => {
		const { browser } = meeting;
		const { popup, extensionPage, tabId } = await watchMeeting(
			browser,
			meeting.url("two-people.html"),
		);
		const room = await waitForRoom(
			extensionPage,
			tabId,
			"Both people facing",
			allFacing(NAMES),
		);
		expect(room.participants.map(({ name }) => name)).toEqual(NAMES);
		await waitForRoom(
			extensionPage,
			tabId,
			"A happy Ada",
			(later) =>
				named(later, "Ada Lovelace")?.expression?.label === "happiness",
		);
		for (const name of NAMES) await untilPopupSays(popup, name);
		await picturePopup(popup, "room");

		await turnSwitch(popup, false);
		await until(
			"The end of the offscreen document",
			async () => !(await hasOffscreenDocument(browser)),
		);
		await untilPopupSays(popup, "Off in this tab");
		await picturePopup(popup, "off");

		await turnSwitch(popup, true);
		await waitForRoom(
			extensionPage,
			tabId,
			"Both people facing again",
			allFacing(NAMES),
		);
	});
});
