// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import {
	type TileFacts,
	tileCache,
} from "../../../src/content/tiles/tile-cache.ts";
import { aTrack } from "../../support/fake-track.ts";
import { element, showPage } from "../../support/meeting-page.ts";

const PAGE = `<main><section><div id="ana"><video id="v"></video><b>Ana</b></div></section><div id="bo"><b>Bo</b></div></main><aside></aside>`;

let dirty = dirtyNodes();
let known = tileCache();
let video = document.createElement("video");
let track = aTrack();
const read = vi.fn();

beforeEach(() => {
	showPage(PAGE);
	dirty = dirtyNodes();
	known = tileCache();
	track = aTrack();
	const found = element("video");
	if (found instanceof HTMLVideoElement) video = found;
	read.mockReset().mockImplementation(facts);
});

const facts = (): TileFacts => ({
	container: {
		element: element("#ana"),
		pageKey: null,
		surroundings: [element("section")],
	},
	texts: [],
	screenShare: null,
	screenShareTexts: [],
	box: { width: 160, height: 90 },
});

/** Whether the tile was read in this pass. */
function pass(nowMs = 0, played = { video, track, site: null }): boolean {
	known.begin(nowMs, dirty.take());
	read.mockClear();
	known.of(played, read);
	return read.mock.calls.length > 0;
}

/** Does it while an observer watches. */
async function change(deed: () => void): Promise<void> {
	const observer = new MutationObserver((records) => dirty.changed(records));
	observer.observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
	});
	deed();
	await new Promise((done) => setTimeout(done, 20));
	observer.disconnect();
}

describe("a tile", () => {
	test("is read once, and its facts stay the same", () => {
		expect(pass()).toBe(true);
		expect(pass()).toBe(false);
	});

	test.each([
		["its text", () => element("#ana b").replaceChildren("Eva")],
		["something in it", () => element("#ana").append("!")],
		["its card", () => element("section").prepend("Header")],
		["a key around it", () => element("main").setAttribute("id", "x")],
		["its parent", () => element("aside").append(element("#ana"))],
	])("is read again if the page changes %s", async (_, deed) => {
		pass();
		await change(deed);
		expect(pass()).toBe(true);
		expect(pass()).toBe(false);
	});

	test.each([
		["another tile", () => element("#bo b").replaceChildren("Cy")],
		["a chat", () => element("aside").append(document.createElement("p"))],
		["the grid", () => element("main").append(document.createElement("p"))],
	])("is not read again if the page changes %s", async (_, deed) => {
		pass();
		await change(deed);
		expect(pass()).toBe(false);
	});

	test("is read again if the video plays another track, or has another size", () => {
		pass();
		expect(pass(0, { video, track: aTrack(), site: null })).toBe(true);
		dirty.videoChanged(video);
		expect(pass()).toBe(true);
	});

	test("is read again if it was not there in between", () => {
		pass();
		known.begin(500, dirty.take());
		expect(pass(1_000)).toBe(true);
	});

	test.each([
		["its class", () => element("#ana").setAttribute("class", "share")],
		["a style in it", () => element("#ana b").setAttribute("style", "x")],
		["a class around it", () => element("main").setAttribute("class", "x")],
	])(
		"is read again within ten seconds if the page changes %s, which nothing reports",
		(_, deed) => {
			pass();
			deed();
			expect(pass(9_000)).toBe(false);
			expect(pass(10_000)).toBe(true);
			expect(pass(20_000)).toBe(false);
		},
	);

	test("is read again every forty seconds in any case", () => {
		pass();
		const readAtS = Array.from({ length: 100 }, (_, i) => i + 1).filter((s) =>
			pass(1_000 * s),
		);
		expect(readAtS).toEqual([40, 80]);
	});

	test("is read again if too much changes at once", () => {
		pass();
		dirty.changed(Array(300).fill({ target: document, addedNodes: [] }));
		expect(pass()).toBe(true);
	});
});

test("is read in a later pass if many tiles are due at once", () => {
	const videos = Array.from({ length: 30 }, () =>
		document.createElement("video"),
	);
	const all = (nowMs: number) => {
		known.begin(nowMs, dirty.take());
		read.mockClear();
		for (const one of videos) known.of({ video: one, track, site: null }, read);
		return read.mock.calls.length;
	};
	expect([0, 1_000, 42_000, 43_000, 44_000, 45_000].map(all)).toEqual([
		30, 0, 12, 12, 6, 0,
	]);
});
