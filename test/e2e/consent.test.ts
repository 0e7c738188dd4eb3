import { describe, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { until } from "../../scripts/browser/until.ts";
import { openMeeting, watchMeeting } from "./support/meeting.ts";
import {
	closeOffscreenDocument,
	hasOffscreenDocument,
} from "./support/offscreen-document.ts";
import { recordOffscreenRequests } from "./support/offscreen-requests.ts";
import { popupText } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";
import { picturePopup } from "./support/screenshot.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const EXPRESSION_MODEL = /expression[^/]*\.onnx/;

describe("the first run", () => {
	it("asks where it is used, with nothing answered and nothing read before", async () => {
		const { browser } = meeting;
		const requests = await recordOffscreenRequests(browser);
		const page = await openMeeting(browser, meeting.url("two-people.html"));
		const popup = await clickAction(browser, page);
		await until("The question", () =>
			popup.evaluate(`!!document.querySelector("input[name=place]")`),
		);
		const text = await popupText(popup);
		expect(text).toContain("Nothing leaves this computer");
		expect(text).toContain("Tell people");
		expect(text).not.toMatch(/expression/i);
		expect(
			await popup.evaluate(`document.querySelectorAll("input:checked").length`),
		).toBe(0);
		expect(
			await popup.evaluate(
				`document.querySelector("button[type=submit]").disabled`,
			),
		).toBe(true);
		expect(
			await popup.evaluate(`!!document.querySelector("[role=switch]")`),
		).toBe(false);
		// Meanwhile the models may load, except the one that reads expressions, and no page is read.
		expect(await hasOffscreenDocument(browser)).toBe(true);
		expect(requests().join("\n")).not.toMatch(EXPRESSION_MODEL);
		await picturePopup(popup, "first-run");
		await page.close();
	});

	it("with attention only loads no expression model and reads no expression", async () => {
		const { browser } = meeting;
		await closeOffscreenDocument(browser);
		const requests = await recordOffscreenRequests(browser);
		const { extensionPage, tabId, popup } = await watchMeeting(
			browser,
			meeting.url("two-people.html"),
			"attention",
		);
		const room = await waitForRoom(
			extensionPage,
			tabId,
			"Both people facing",
			allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
		);
		expect(room.status.reads).toBe("attention");
		expect(room.participants.map(({ expression }) => expression)).toEqual([
			null,
			null,
		]);
		const files = requests().join("\n");
		expect(files).toMatch(/face_mesh[^/]*\.onnx/);
		expect(files).not.toMatch(EXPRESSION_MODEL);
		await picturePopup(popup, "attention-only");

		// The choice can be changed later, and the model loads only then.
		await popup.evaluate(
			`document.querySelector("input[value=attention-and-expression]").click()`,
		);
		await waitForRoom(extensionPage, tabId, "Expressions", (later) =>
			later.participants.every(({ expression }) => expression !== null),
		);
		expect(requests().join("\n")).toMatch(EXPRESSION_MODEL);
	});
});
