// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { videoState } from "../../../src/content/dom/video-state.ts";
import { aTrack, type FakeTrack } from "../../support/fake-track.ts";
import {
	type FakePlayback,
	play,
	showPage,
} from "../../support/meeting-page.ts";

const IN_VIEW = `<video data-box="0 0 400 225"></video>`;

function stateOf({
	page = IN_VIEW,
	track = {},
	playback = {},
	notLiveForMs = 0,
}: {
	page?: string;
	track?: FakeTrack;
	playback?: FakePlayback;
	notLiveForMs?: number;
} = {}) {
	showPage(page);
	return videoState(play("video", playback), aTrack(track), notLiveForMs);
}

describe("a video is", () => {
	test("live while it plays a picture", () => {
		expect(stateOf()).toBe("live");
	});

	test("live even if it is scrolled out of sight", () => {
		expect(stateOf({ page: `<video data-box="0 9000 400 225"></video>` })).toBe(
			"live",
		);
	});

	test.each([
		["ended", { readyState: "ended" }],
		["muted by the sender", { muted: true }],
		["disabled", { enabled: false }],
	] as const)("camera-off where its track is %s", (_what, track) => {
		expect(stateOf({ track })).toBe("camera-off");
	});

	test("camera-off rather than off-screen if both apply", () => {
		const page = `<video style="display:none"></video>`;
		expect(stateOf({ page, track: { muted: true } })).toBe("camera-off");
	});

	test.each([
		[
			"not displayed",
			`<video style="display:none" data-box="0 0 400 225"></video>`,
		],
		[
			"inside an element that is not displayed",
			`<div style="display:none">${IN_VIEW}</div>`,
		],
		["without a box", `<video></video>`],
	])("off-screen if it is %s", (_what, page) => {
		expect(stateOf({ page })).toBe("off-screen");
	});

	test.each([
		["paused", { paused: true }],
		["at its end", { ended: true }],
		["without data", { readyState: 1 }],
		["without a picture", { widthPx: 0 }],
	] as const)(
		"unreadable while it starts, and stalled after 4 s, if it is %s",
		(_what, playback) => {
			expect(stateOf({ playback, notLiveForMs: 3_999 })).toBe("unreadable");
			expect(stateOf({ playback, notLiveForMs: 4_000 })).toBe("stalled");
		},
	);
});
