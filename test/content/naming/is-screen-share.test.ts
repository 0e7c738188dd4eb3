// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { isScreenShare } from "../../../src/content/naming/is-screen-share.ts";
import { aTrack } from "../../support/fake-track.ts";
import {
	element,
	play,
	showPage,
	tileHtml,
} from "../../support/meeting-page.ts";

function isShare(page: string, track = aTrack()): boolean {
	showPage(page);
	return isScreenShare(element(".tile"), play("video"), track);
}

describe("a screen share is recognised", () => {
	test("by a track that captures a display", () => {
		const settings: MediaTrackSettings = { displaySurface: "window" };
		expect(isShare(tileHtml(), aTrack({ settings }))).toBe(true);
	});

	test.each(["detail", "text"])("by a track made for %s", (contentHint) => {
		expect(isShare(tileHtml(), aTrack({ contentHint }))).toBe(true);
	});

	test.each([
		tileHtml("", `data-stream-type="ScreenSharing"`),
		tileHtml("", `data-lk-source="screen_share"`),
		`<div class="tile"><div id="screen-share-7"><video></video></div></div>`,
		`<div class="tile"><video media-type="screen-share"></video></div>`,
		tileHtml("", `aria-label="Priya Raman’s screen"`),
		tileHtml("", `title="Bo is presenting"`),
	])("by the page's mark between the video and its tile: %s", (page) => {
		expect(isShare(page)).toBe(true);
	});

	test("by the text in its tile", () => {
		expect(isShare(tileHtml("<span>Priya Raman’s screen</span>"))).toBe(true);
	});

	test("by a mark on the host of its shadow root", () => {
		showPage(
			`<div class="tile" data-source="screen_share"><b id="host"></b></div>`,
		);
		const root = element("#host").attachShadow({ mode: "open" });
		root.innerHTML = "<video></video>";
		const video = play("video", {}, root);
		expect(isScreenShare(element(".tile"), video, aTrack())).toBe(true);
	});
});

describe("a person's camera is not a screen share", () => {
	test.each([
		tileHtml("<span>Anna Screen</span>", `data-display-name="Anna Screen"`),
		tileHtml("<span>Shareef</span>", `id="participant-shareef"`),
		tileHtml("", `data-stream-type="Video"`),
		`<main data-source="screen_share">${tileHtml()}</main>`,
	])("in %s", (page) => {
		expect(isShare(page)).toBe(false);
	});

	test("if the track's content hint is motion", () => {
		expect(isShare(tileHtml(), aTrack({ contentHint: "motion" }))).toBe(false);
	});
});
