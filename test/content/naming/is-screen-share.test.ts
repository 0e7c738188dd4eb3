// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import {
	isScreenOf,
	isScreenShare,
} from "../../../src/content/naming/is-screen-share.ts";
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
	])("by the page's mark between the video and its tile: %s", (page) => {
		expect(isShare(page)).toBe(true);
	});

	test("by a text whose own element is marked as that of a shared screen", () => {
		const caption = (mark: string) =>
			tileHtml(`<span ${mark}>Priya Raman’s screen</span>`);
		expect(isShare(caption(`class="screenshare-label"`))).toBe(true);
		expect(isShare(caption(`data-test="screenShareCaption"`))).toBe(true);
		expect(isShare(caption(`class="label"`))).toBe(false);
	});

	test("by an id that says only that, even next to a text that does", () => {
		expect(
			isShare(tileHtml("<b>Screen share</b>", `id="screen-share-7"`)),
		).toBe(true);
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
		tileHtml("<span>Ben is presenting</span>"),
		tileHtml("<span>Screen share</span>"),
		tileHtml("", `aria-label="Ben is presenting"`),
		tileHtml("<b>Ben Presenting</b>", `id="participant-ben-presenting"`),
		tileHtml("<b>Desktop Dan</b>", `name="Desktop Dan"`),
		`<main data-source="screen_share">${tileHtml()}</main>`,
	])("in %s", (page) => {
		expect(isShare(page)).toBe(false);
	});

	test("if the track's content hint is motion", () => {
		expect(isShare(tileHtml(), aTrack({ contentHint: "motion" }))).toBe(false);
	});
});

describe("a text that reads like that of a shared screen", () => {
	test.each([
		["Ada Lovelace’s screen", "Ada Lovelace"],
		["Ben is presenting", "Ben"],
		["Bildschirm von Ben", "Ben"],
		["Ada Lovelace さんの画面", "Ada Lovelace"],
		["Priya님의 화면", "Priya"],
	])("counts around the name of somebody who is shown: %s", (text, name) => {
		expect(isScreenOf(text, ["Bo", name])).toBe(true);
	});

	test.each([
		["Ben is presenting", "Bo"],
		["Ben is presenting", "Be"],
		["Ben is presenting", "sent"],
		["Ben is presenting", "Ben is presenting"],
		["Screen sharing", "Screen"],
		["Screen sharing", "Ada"],
	])("is a name where nobody else's is in it: %s, next to %s", (text, name) => {
		expect(isScreenOf(text, [name])).toBe(false);
	});
});
