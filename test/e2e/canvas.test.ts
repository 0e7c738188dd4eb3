import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { closeMeetings } from "./support/close-meetings.ts";
import { launch, watchMeeting } from "./support/meeting.ts";
import { allFacing } from "./support/room-facts.ts";
import { servePages } from "./support/site-pages.ts";

const PEOPLE = ["Ada Lovelace", "Ben Okafor"];

let browser: ExtensionBrowser;
beforeAll(async () => {
	browser = await launch();
	await servePages(browser.context, () => "faces");
});
afterEach(() => closeMeetings(browser));
afterAll(() => browser?.dispose());

describe("people who are drawn into one WebGL canvas", () => {
	it.each([
		["its buffer is cleared after each drawing, as in Zoom", "canvas"],
		["the page preserves its buffer", "kept-canvas"],
	])("are read without a further permission: %s", async (_what, as) => {
		const { extensionPage, tabId } = await watchMeeting(
			browser,
			`https://app.zoom.us/wc/98765432101/join?as=${as}`,
		);
		const room = await waitForRoom(
			extensionPage,
			tabId,
			"Everybody's face",
			allFacing(PEOPLE),
		);
		expect(room.participants).toHaveLength(PEOPLE.length);
		expect(room.access).toEqual({ tabPicture: null, closedPageFrames: [] });
		expect(room.status).toMatchObject({ phase: "running", problems: [] });
	});
});
