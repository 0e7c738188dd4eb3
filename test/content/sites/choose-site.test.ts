// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { siteChooser } from "../../../src/content/sites/choose-site.ts";
import { showPage } from "../../support/meeting-page.ts";

function chosen(host: string, html = "", choose = siteChooser(), nowMs = 0) {
	showPage(html);
	const videos = [...document.querySelectorAll("video")];
	const { site, by } = choose(host, [document], videos, nowMs);
	return [site?.id ?? null, by];
}

describe("a page is recognised", () => {
	test.each([
		["meet.google.com", "google-meet"],
		["zoom.us", "zoom"],
		["school.zoom.us", "zoom"],
		["teams.live.com", "microsoft-teams"],
		["school.daily.co", "daily"],
	])("by its host %s", (host, id) => {
		expect(chosen(host)).toEqual([id, "host"]);
	});

	test.each([
		[`<video id="largeVideo"></video>`, "jitsi"],
		[
			`<div data-test="webcamItemTalkingUser"><video></video></div>`,
			"bigbluebutton",
		],
		[`<div class="lk-participant-tile"></div>`, "livekit"],
		[`<div id="zmmtg-root"></div>`, "zoom"],
		[`<div id="videoremote1"><video></video></div>`, "janus"],
	])("on any host by the mark in %s", (html, id) => {
		expect(chosen("school.example", html)).toEqual([id, "marks"]);
	});

	test("by its marks once an app becomes a meeting", () => {
		const choose = siteChooser();
		expect(chosen("school.example", "<p></p>", choose, 0)).toEqual([
			null,
			null,
		]);
		const meeting = `<div class="lk-participant-tile"><video></video></div>`;
		expect(chosen("school.example", meeting, choose, 500)).toEqual([
			"livekit",
			"marks",
		]);
	});

	test("soon after all its videos have changed, however long it had no marks", () => {
		const choose = siteChooser();
		for (let atMs = 0; atMs < 120_000; atMs += 1_000)
			expect(chosen("a.example", "<p></p>", choose, atMs)[0]).toBeNull();
		// The mark does not contain the video.
		const meeting = `<div id="zmmtg-root"></div><video></video>`;
		expect(chosen("a.example", meeting, choose, 120_100)[0]).toBe("zoom");
	});

	test.each(["notzoom.us", "meet.google.com.evil.example", "example.org"])(
		"as none of these by the host %s",
		(host) => {
			expect(chosen(host)).toEqual([null, null]);
		},
	);
});
