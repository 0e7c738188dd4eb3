// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { selfSign } from "../../../src/content/naming/self-sign.ts";
import { aTrack } from "../../support/fake-track.ts";
import {
	element,
	play,
	showPage,
	tileHtml,
} from "../../support/meeting-page.ts";

function isSelf(page: string, track = aTrack()): boolean {
	showPage(page);
	return selfSign(element(".tile"), play("video"), track) !== null;
}

describe("the user's own picture is recognised", () => {
	test.each([
		[tileHtml("", `data-self="true"`)],
		[tileHtml(`<i data-is-local="true"></i>`)],
	])("by the page's own mark: %s", (page) => {
		expect(isSelf(page)).toBe(true);
	});

	test("by a camera of this computer as its source", () => {
		const settings = { deviceId: "camera-1", groupId: "group-1" };
		expect(isSelf(tileHtml(), aTrack({ settings }))).toBe(true);
	});

	test("by being mirrored, but not by being mirrored twice", () => {
		const mirror = `style="transform: matrix(-1, 0, 0, 1, 0, 0)"`;
		expect(isSelf(tileHtml("", mirror))).toBe(true);
		expect(
			isSelf(`<div class="tile" ${mirror}><video ${mirror}></video></div>`),
		).toBe(false);
	});

	test("by a name to which the page appends (You), next to a video without sound, as one's own is", () => {
		showPage(tileHtml("<span>Ana Lima (You)</span>"));
		const video = play("video");
		video.muted = true;
		expect(selfSign(element(".tile"), video, aTrack())).toBe("text");
	});
});

describe("somebody else's picture", () => {
	test("has none of these marks", () => {
		expect(isSelf(tileHtml("<span>Mei You</span>", `data-self="false"`))).toBe(
			false,
		);
	});

	test("stays theirs if their name ends in (You)", () => {
		expect(isSelf(tileHtml("<span>Ben (You)</span>"))).toBe(false);
	});

	test("comes from a track that has only an id, or no device", () => {
		const settings = { deviceId: "a-received-track" };
		expect(isSelf(tileHtml(), aTrack({ settings }))).toBe(false);
		expect(isSelf(tileHtml(), aTrack({ settings: {} }))).toBe(false);
	});
});
