// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import {
	hostSharesScreen,
	type SharingPage,
} from "../../../src/content/labels/host-shares-screen.ts";
import { LIVEKIT } from "../../../src/content/sites/livekit.ts";
import { element, play, showPage } from "../../support/meeting-page.ts";

const page = (): SharingPage => ({
	site: null,
	tiles: [],
	screenShareTiles: [...document.querySelectorAll(".share")],
	view: { roots: [document] },
});

describe("the user shares a screen", () => {
	test("if the page plays a track that only this computer knows to be a screen", () => {
		showPage(`<video id="v"></video>`);
		play("#v", { track: { settings: { displaySurface: "monitor" } } });
		expect(hostSharesScreen(page())).toBe(true);
	});

	test("if a screen share's tile is marked as the user's own", () => {
		showPage(
			`<div class="share" data-self="true"><video id="v"></video></div>`,
		);
		play("#v");
		expect(hostSharesScreen(page())).toBe(true);
	});

	test("if the screen share's name says so", () => {
		showPage(
			`<div class="share"><video id="v"></video><b>Ana’s screen (You)</b></div>`,
		);
		play("#v");
		expect(hostSharesScreen(page())).toBe(true);
	});

	test("if the screen share has the user's name", () => {
		showPage(
			`<div class="share"><video id="v"></video><b>Ana’s screen</b></div>`,
		);
		play("#v");
		expect(hostSharesScreen(page())).toBe(false);
		const tiles = [{ name: "Ana", isSelf: true }];
		expect(hostSharesScreen({ ...page(), tiles })).toBe(true);
	});

	test("but not if somebody else, who calls himself so, shares one", () => {
		showPage(`<div class="share"><video id="v"></video><b>Ben (You)</b></div>`);
		play("#v");
		const tiles = [
			{ name: "Ana", isSelf: true },
			{ name: "Ben", isSelf: false },
		];
		expect(hostSharesScreen({ ...page(), tiles })).toBe(false);
	});

	test.each([
		`<button>Stop sharing</button>`,
		`<button aria-label="Pin Stop sharing"></button>`,
	])("but not because somebody is called Stop sharing: %s", (button) => {
		showPage(button);
		const tiles = [{ name: "Stop sharing", isSelf: false }];
		expect(hostSharesScreen({ ...page(), tiles })).toBe(false);
	});

	test("if the site marks it so", () => {
		showPage(
			`<div class="share" data-lk-local-participant="true"><video id="v"></video></div>`,
		);
		play("#v");
		expect(hostSharesScreen({ ...page(), site: LIVEKIT })).toBe(true);
	});

	test.each([
		`<button>Stop sharing</button>`,
		`<button aria-label="Präsentation beenden"><svg></svg></button>`,
		`<div role="button" title="停止共享"></div>`,
		`<button><i>cancel_presentation</i></button>`,
	])("if the page has a button that stops it: %s", (button) => {
		showPage(button);
		expect(hostSharesScreen(page())).toBe(true);
	});
});

describe("the user does not share a screen", () => {
	test("if nobody does", () => {
		showPage(
			`<video id="v"></video><button>Present now</button><p>Stop sharing rumours, Ana said</p>`,
		);
		play("#v");
		expect(hostSharesScreen(page())).toBe(false);
	});

	test("if somebody else does", () => {
		showPage(
			`<div class="share"><video id="v"></video><b>Ana’s screen</b></div><div data-self="true"><video id="me"></video></div>`,
		);
		play("#v");
		play("#me");
		expect(hostSharesScreen(page())).toBe(false);
	});

	test("any more if the track has ended, or the button is hidden", () => {
		showPage(
			`<video id="v"></video><button style="display: none">Stop sharing</button>`,
		);
		play("#v", {
			track: {
				settings: { displaySurface: "monitor" },
				readyState: "ended",
			},
		});
		element("button").checkVisibility = () => false;
		expect(hostSharesScreen(page())).toBe(false);
	});
});
