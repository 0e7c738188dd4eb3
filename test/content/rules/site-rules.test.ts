// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { markOf, matchRule } from "../../../src/content/rules/match-rule.ts";
import { KEYED_ELEMENTS } from "../../../src/content/rules/page-key.ts";
import { siteKey } from "../../../src/content/rules/site-key.ts";
import { siteName } from "../../../src/content/rules/site-name.ts";
import { siteTile } from "../../../src/content/rules/site-tile.ts";
import { countVideosInside } from "../../../src/content/rules/tile-container.ts";
import { ALL_SITES } from "../../../src/content/sites/all-sites.ts";
import { BIGBLUEBUTTON } from "../../../src/content/sites/bigbluebutton.ts";
import { DISCORD } from "../../../src/content/sites/discord.ts";
import { GALENE } from "../../../src/content/sites/galene.ts";
import { GOOGLE_MEET } from "../../../src/content/sites/google-meet.ts";
import { JITSI } from "../../../src/content/sites/jitsi.ts";
import { LIVEKIT } from "../../../src/content/sites/livekit.ts";
import { MICROSOFT_TEAMS } from "../../../src/content/sites/microsoft-teams.ts";
import { SLACK } from "../../../src/content/sites/slack.ts";
import { element, showPage } from "../../support/meeting-page.ts";

describe("a site's tile", () => {
	function tileOf(html: string) {
		showPage(html);
		const videos = [...document.querySelectorAll("video")];
		const [video] = videos;
		const inside = countVideosInside(videos);
		return video && siteTile(video, inside, GOOGLE_MEET.tile)?.element.id;
	}

	test("is the outermost of nested ones", () => {
		expect(
			tileOf(`<div id="outer" data-participant-id="a" data-tile-media-id="a">
				<div id="inner" data-participant-id="a" data-tile-media-id="a"><video></video></div></div>`),
		).toBe("outer");
	});

	test("never contains the videos of several people", () => {
		expect(
			tileOf(`<div id="grid" data-participant-id="room" data-tile-media-id="room">
				<div id="one" data-participant-id="a" data-tile-media-id="a"><video></video></div>
				<video></video><video></video><video></video></div>`),
		).toBe("one");
	});

	test("is recognised by itself, its ancestors and its contents, never by its siblings: searches rely on that", () => {
		const selectors = ALL_SITES.flatMap(({ tile }) =>
			tile.map(({ select }) => select),
		);
		expect(selectors.length).toBeGreaterThan(10);
		for (const select of [...selectors, ...KEYED_ELEMENTS])
			expect(select.replaceAll(/\[[^\]]*\]/g, "")).not.toMatch(
				/[+~]|:(nth|first|last|only|empty)/,
			);
	});
});

describe("a site's key", () => {
	test.each([
		["participant_9f3a", "9f3a"],
		["participant_9f3a_stage", "9f3a"],
		["participant_9f3a-v1", "9f3a-v1"],
		["localVideoContainer_stage", "local"],
	])("of Jitsi's #%s is %s", (id, key) => {
		showPage(`<span id="${id}"></span>`);
		expect(siteKey(element("span"), JITSI.key)?.key).toBe(key);
	});

	test("is cut, however long the page makes it", () => {
		showPage(`<b data-participant-id="${"k".repeat(5_000)}"></b>`);
		expect(siteKey(element("b"), GOOGLE_MEET.key)?.key).toHaveLength(200);
	});
});

describe("a site's name", () => {
	test("comes from the first rule that gives one", () => {
		showPage(`<div data-stream-type="Video" data-tid="ana@school.example">
			<b data-tid="participant-info-nametag">Ana Lima (Gast)</b></div>`);
		const tile = element("div");
		expect(siteName(tile, MICROSOFT_TEAMS.name)?.name).toBe("Ana Lima");
		element("b").remove();
		expect(siteName(tile, MICROSOFT_TEAMS.name)).toBeNull();
		tile.setAttribute("data-tid", "Ana Lima");
		expect(siteName(tile, MICROSOFT_TEAMS.name)?.name).toBe("Ana Lima");
	});

	test("is neither an icon nor an empty node", () => {
		showPage(`<div><span class="notranslate"></span>
			<i class="notranslate">mic_off</i><span class="notranslate">Ana Lima</span></div>`);
		expect(siteName(element("div"), GOOGLE_MEET.name)?.name).toBe("Ana Lima");
	});

	test("may read like a status or an icon, because the site marks it as a name", () => {
		showPage(`<div><i class="notranslate">mic_off</i>
			<span class="notranslate">screen_share</span></div>`);
		const tile = element("div");
		expect(siteName(tile, GOOGLE_MEET.name)?.name).toBe("screen_share");
		element("span").textContent = "Camera off";
		expect(siteName(tile, GOOGLE_MEET.name)?.name).toBe("Camera off");
		// The last rule is uncertain: it matches every label.
		showPage(
			`<b class="p-peer_tile__container"><button aria-label="Mute"></button></b>`,
		);
		expect(siteName(element("b"), SLACK.name)).toBeNull();
	});

	test("is the part of a label before its language's comma", () => {
		showPage(`<p class="focusTarget_1" aria-label="Call tile, Ana Lima, muted"></p>
			<b class="p-peer_tile__container" aria-label="アナ・リマ、ビデオはオン"></b>`);
		expect(siteName(element("p"), DISCORD.name)?.name).toBe("Ana Lima");
		expect(siteName(element("b"), SLACK.name)?.name).toBe("アナ・リマ");
	});
});

describe("a mark", () => {
	test("that is an icon counts only with the right text", () => {
		showPage(`<div><button><i>frame_person</i></button></div>
			<p><i>more_vert</i></p>`);
		expect(matchRule(element("div"), GOOGLE_MEET.self)).not.toBeNull();
		expect(matchRule(element("p"), GOOGLE_MEET.self)).toBeNull();
	});

	test("is not made by somebody's name", () => {
		showPage(`<div><span class="notranslate">frame_person</span></div>
			<p><span class="notranslate">screen_share</span></p>`);
		expect(matchRule(element("div"), GOOGLE_MEET.self)).toBeNull();
		expect(matchRule(element("p"), GOOGLE_MEET.share)).toBeNull();
		for (const name of [
			"myself-video",
			"participant-avatar",
			"voice-level-stream-outline",
		]) {
			showPage(`<div role="menuitem" data-acc-element-id="1">
				<div data-stream-type="Video" data-tid="${name}">
				<b data-tid="voice-level-stream-outline"></b></div></div>`);
			const tile = element("[role=menuitem]");
			expect(matchRule(tile, MICROSOFT_TEAMS.self)).toBeNull();
			expect(matchRule(tile, MICROSOFT_TEAMS.cameraOff)).toBeNull();
		}
	});

	test.each([
		[
			LIVEKIT,
			`<b class="lk-track-muted-indicator-microphone" data-lk-muted="true"></b>`,
			`<b class="lk-track-muted-indicator-microphone" data-lk-muted="false"></b>`,
		],
		[JITSI, `<span id="audioMuted"><i></i></span>`, `<span id=""></span>`],
		[
			BIGBLUEBUTTON,
			`<p data-test="webcamUserStatus"><i class="icon-bbb-unmute_filled"></i></p>`,
			`<p data-test="webcamUserStatus"><i class="icon-bbb-unmute"></i></p>`,
		],
		[
			GOOGLE_MEET,
			`<i class="notranslate">mic_off</i>`,
			`<span class="notranslate">mic_off</span>`,
		],
	])(
		"of a microphone that is off is told from one that is on, and from a name (%#)",
		(site, off, on) => {
			showPage(`<div>${off}</div>`);
			expect(matchRule(element("div"), site.microphoneOff)).not.toBeNull();
			showPage(`<div>${on}</div>`);
			expect(matchRule(element("div"), site.microphoneOff)).toBeNull();
		},
	);

	test("that is a muted video does not match one with sound", () => {
		showPage(`<div><video class="media"></video></div>`);
		const video = element("video");
		if (!(video instanceof HTMLVideoElement)) throw new Error("No video.");
		video.muted = true;
		expect(matchRule(element("div"), GALENE.self)).not.toBeNull();
		video.muted = false;
		expect(matchRule(element("div"), GALENE.self)).toBeNull();
	});

	test("is found around a tile, even at the host of its shadow root", () => {
		showPage(`<section class="stage"><div id="host"></div></section>`);
		const root = element("#host").attachShadow({ mode: "open" });
		root.innerHTML = "<b></b>";
		const rule = {
			select: ".stage",
			asOf: "2026",
			certainty: "high",
		} as const;
		expect(markOf(element("b", root), rule)).toBe(element(".stage"));
	});
});
