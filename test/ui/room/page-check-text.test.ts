import { describe, expect, test } from "vitest";
import {
	pageChangedText,
	pageCheckText,
	pageReportText,
} from "../../../src/ui/room/page-check-text.ts";
import { aPageCheck } from "../../support/a-page-check.ts";

const NO_TILES = aPageCheck().tiles;

describe("the text of what a pass found", () => {
	test("is one sentence, with what is not read and where names come from", () => {
		const check = aPageCheck({
			site: "google-meet",
			siteBy: "host",
			tiles: { ...NO_TILES, live: 10, "camera-off": 2 },
			ignored: { screenShares: 1, duplicates: 0, tooSmall: 1 },
			names: { site: 12, page: 0, numbered: 0 },
		});
		expect(pageCheckText(check)).toBe(
			"Found 12 tiles: 10 with video, 2 with the camera off; not read: 1 too small, 1 screen share; names from Google Meet's markup.",
		);
	});

	test("counts names of several origins separately", () => {
		const check = aPageCheck({
			site: "zoom",
			tiles: { ...NO_TILES, live: 4 },
			names: { site: 2, page: 1, numbered: 1 },
		});
		expect(pageCheckText(check)).toBe(
			"Found 4 tiles: 4 with video; names 2 from Zoom's markup, 1 from the text of tiles, 1 not found.",
		);
	});

	test("finds 0 tiles on an empty page", () => {
		expect(pageCheckText(aPageCheck())).toBe("Found 0 tiles.");
	});
});

describe("a page that has changed", () => {
	test("is reported in words, and any other page is not", () => {
		const check = aPageCheck({ site: "jitsi", hasChanged: true });
		expect(pageChangedText(check)).toContain("Jitsi has changed its page");
		expect(pageChangedText({ ...check, hasChanged: false })).toBeNull();
	});

	test("has a report that contains structure alone", () => {
		const check = aPageCheck({
			site: "jitsi",
			siteBy: "host",
			rules: [{ part: "name", select: ".displayname", count: 3 }],
			hasChanged: true,
			structure: ["3 x video[class](0) < div[class id](2)"],
		});
		expect(pageReportText(check, "0.1.0").split("\n")).toEqual([
			"Roompulse 0.1.0",
			"Page: jitsi, told by host",
			"Found 0 tiles.",
			"Marks found:",
			"3 x name: .displayname",
			"Around the videos:",
			"3 x video[class](0) < div[class id](2)",
		]);
	});
});
