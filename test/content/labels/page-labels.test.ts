// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import { pageRoots } from "../../../src/content/dom/page-roots.ts";
import { pageLabels } from "../../../src/content/labels/page-labels.ts";
import { observePage } from "../../../src/content/observation/observe-page.ts";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import type { TileLabel } from "../../../src/core/room/tile-label.ts";
import { fakeBrowser } from "../../support/browser/fake-browser.ts";
import { fakeCanvas } from "../../support/fake-canvas.ts";
import { fakeFrames } from "../../support/fake-frames.ts";
import { element, play, showPage } from "../../support/meeting-page.ts";
import { patch } from "../../support/patch.ts";

const PAGE = `<main>
	<div class="tile" id="ana" data-box="0 0 320 180"><video id="a"></video></div>
	<div class="tile" id="bo" data-box="400 0 320 180"><video id="b"></video></div>
</main>`;
const LABELS: readonly TileLabel[] = [
	{ tileId: "ana", state: "turned-away" },
	{ tileId: "bo", state: "cant-tell" },
];

let life = new AbortController();
let frames = fakeFrames();
let shadows: ShadowRoot[] = [];
let painted: ReturnType<typeof fakeCanvas> = () => undefined;
let fullscreen: Element | null = null;
const raised = vi.fn();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
	life = new AbortController();
	frames = fakeFrames();
	painted = fakeCanvas();
	shadows = [];
	fullscreen = null;
	raised.mockReset();
	const { attachShadow } = Element.prototype;
	vi.spyOn(Element.prototype, "attachShadow").mockImplementation(
		function attach(this: Element, init) {
			const shadow = attachShadow.call(this, init);
			shadows.push(shadow);
			return shadow;
		},
	);
	patch(HTMLElement.prototype, {
		showPopover: { value: raised },
		hidePopover: { value() {} },
	});
	patch(Document.prototype, { fullscreenElement: { get: () => fullscreen } });
	showPage(PAGE);
	play("#a");
	play("#b");
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

function aList() {
	return {
		tiles: [],
		elementsByTileId: new Map([
			["ana", [element("#ana")]],
			["bo", [element("#bo")]],
		]),
		site: null,
		screenShareTiles: [],
		view: { roots: [document], tiles: [], videos: [], tracks: [] },
	};
}

function theLabels() {
	const labels = pageLabels(life.signal);
	labels.setTiles(aList());
	return labels;
}

function shownLabels() {
	const labels = theLabels();
	labels.setLabels(LABELS);
	frames.draw();
	return labels;
}

const root = document.documentElement;
const hosts = () => [...root.children].slice(2);
const canvases = () => [...(shadows.at(-1)?.querySelectorAll("canvas") ?? [])];
/** The position and the word of each label. */
function seen(): readonly string[] {
	if (hosts().length === 0) return [];
	return canvases().map(
		(canvas) => `${canvas.style.transform} ${painted(canvas)?.word}`,
	);
}

describe("while labels are off", () => {
	test("nothing is added to the page, observed or scheduled, whatever the page does", () => {
		const labels = theLabels();
		labels.pageChanged();
		labels.setLabels(null);
		document.dispatchEvent(new Event("scroll"));
		frames.draw();
		expect(hosts()).toEqual([]);
		expect(shadows).toEqual([]);
		expect(frames.isAwaited()).toBe(false);
		expect(frames.observers()).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("a page without people gets no element", () => {
		pageLabels(life.signal).setLabels(LABELS);
		theLabels().setLabels([]);
		expect(hosts()).toEqual([]);
	});
});

describe("labels", () => {
	test("are over their tiles, with a drawing and the panel's words", () => {
		shownLabels();
		expect(seen()).toEqual([
			"translate(6px, 6px) turned away",
			"translate(406px, 6px) can't tell",
		]);
		for (const canvas of canvases())
			expect(painted(canvas)?.lines).toBeGreaterThan(0);
	});

	test("are in one element, which is hidden from screen readers and closed to the page", () => {
		shownLabels();
		expect(hosts()).toHaveLength(1);
		const [host] = hosts();
		expect(host?.getAttribute("aria-hidden")).toBe("true");
		expect(host?.shadowRoot).toBeNull();
		expect(host?.textContent).toBe("");
		expect(document.body.textContent).not.toContain("turned away");
	});

	test("have no text that a page could find or select: their words are painted", () => {
		shownLabels();
		expect(shadows).toHaveLength(1);
		expect(shadows[0]?.textContent).toBe("");
		expect(shadows[0]?.innerHTML).not.toMatch(/turned|tell/);
	});

	test("have the same size whatever they say, as far as their tile has room", () => {
		const labels = shownLabels();
		const sizes = () =>
			canvases().map(({ style }) => `${style.width} x ${style.height}`);
		const [first] = sizes();
		for (const state of PARTICIPANT_STATES) {
			labels.setLabels([
				{ tileId: "ana", state },
				{ tileId: "bo", state: "facing" },
			]);
			frames.draw();
			expect(sizes()).toEqual([first, first]);
		}
		element("#bo").setAttribute("data-box", "400 0 100 180");
		labels.pageChanged();
		frames.draw();
		expect(sizes()).toEqual([first, "88px x 24px"]);
		// The drawing alone says more than the beginning of a word.
		expect(painted(canvases()[1] ?? document.body)?.word).toBe("");
		element("#bo").setAttribute("data-box", "400 0 131 180");
		labels.pageChanged();
		frames.draw();
		expect(painted(canvases()[1] ?? document.body)?.word).toBe(
			"facing the call",
		);
	});

	test("are all painted anew each second, so that the work does not tell which one has changed", () => {
		const labels = shownLabels();
		const times = () => canvases().map((one) => painted(one)?.times);
		const before = times();
		labels.setLabels(LABELS);
		expect(times()).toEqual(before.map((count) => (count ?? 0) + 1));
		// A tile that moves is only moved.
		labels.pageChanged();
		frames.draw();
		expect(times()).toEqual(before.map((count) => (count ?? 0) + 1));
	});

	test("are as sharp as the screen at every zoom, and no wider than their tile", () => {
		vi.stubGlobal("devicePixelRatio", 2.5);
		element("#ana").setAttribute("data-box", "0 0 90 180");
		const labels = shownLabels();
		const [first] = canvases();
		expect([first?.width, first?.height]).toEqual([195, 60]);
		expect(first?.style.width).toBe("78px");
		expect(first && painted(first)).toMatchObject({
			scale: 2.5,
			word: "",
		});
		vi.stubGlobal("devicePixelRatio", 1);
		window.dispatchEvent(new Event("resize"));
		frames.draw();
		labels.pageChanged();
		expect(first?.height).toBe(24);
	});

	test("are emptied and taken out if the page moves them, and come back to their place", async () => {
		const labels = shownLabels();
		const [host] = hosts();
		const canvas = document.createElement("canvas");
		document.body.append(canvas);
		if (host) canvas.append(host);
		await Promise.resolve();
		expect(canvas.children).toHaveLength(0);
		expect(canvases()).toEqual([]);
		labels.setLabels(LABELS);
		expect(hosts()).toHaveLength(1);
		expect(seen()).toHaveLength(2);
	});

	test("are shown on a page whose images hide the document's members", () => {
		const image = document.createElement("img");
		for (const name of [
			"documentElement",
			"createElement",
			"fullscreenElement",
			"addEventListener",
		])
			patch(document, { [name]: { value: image } });
		theLabels().setLabels(LABELS);
		frames.draw();
		expect(seen()).toHaveLength(2);
	});

	test("are on every tile that shows the person", () => {
		const labels = pageLabels(life.signal);
		const both = [element("#ana"), element("#bo")];
		labels.setTiles({ ...aList(), elementsByTileId: new Map([["ana", both]]) });
		labels.setLabels(LABELS);
		frames.draw();
		expect(seen()).toHaveLength(2);
	});

	test("show new states, and go with their people", () => {
		const labels = shownLabels();
		labels.setLabels([{ tileId: "ana", state: "facing" }]);
		frames.draw();
		expect(seen()).toEqual(["translate(6px, 6px) facing the call"]);
		labels.setTiles({ ...aList(), elementsByTileId: new Map() });
		expect(hosts()).toEqual([]);
	});

	test("follow moving tiles until these rest, and then measure no more", () => {
		const labels = shownLabels();
		element("#ana").setAttribute("data-box", "0 200 320 180");
		labels.pageChanged();
		frames.draw();
		element("#ana").setAttribute("data-box", "0 300 320 180");
		frames.draw();
		expect(seen()).toContain("translate(6px, 306px) turned away");
		vi.advanceTimersByTime(1_000);
		frames.draw();
		frames.draw();
		expect(frames.isAwaited()).toBe(false);
	});

	test("measure each tile once in an animation frame, however often the page changes", () => {
		const labels = shownLabels();
		const before = frames.looks();
		for (let times = 0; times < 20; times++) {
			labels.pageChanged();
			document.dispatchEvent(new Event("scroll"));
		}
		frames.draw();
		expect(frames.looks() - before).toBe(2);
	});

	test("never measure a box themselves", () => {
		const read = vi.fn(() => new DOMRect(0, 0, 320, 180));
		const labels = shownLabels();
		element("#ana").getBoundingClientRect = read;
		labels.pageChanged();
		labels.setLabels(LABELS);
		expect(read).not.toHaveBeenCalled();
	});

	test("of tiles that scroll away are hidden until the tiles are back", () => {
		const labels = shownLabels();
		element("#ana").setAttribute("data-sight", "0 0 0 0");
		labels.pageChanged();
		frames.draw();
		expect(seen()).toEqual(["translate(406px, 6px) can't tell"]);
		element("#ana").removeAttribute("data-sight");
		frames.draw();
		expect(seen()).toHaveLength(2);
	});

	test("of tiles that a full-screen element covers are hidden, and the others are above it", () => {
		shownLabels();
		const before = raised.mock.calls.length;
		fullscreen = element("#bo");
		document.dispatchEvent(new Event("fullscreenchange"));
		expect(seen()).toEqual(["translate(406px, 6px) can't tell"]);
		expect(raised.mock.calls.length).toBeGreaterThan(before);
		fullscreen = document.documentElement;
		document.dispatchEvent(new Event("fullscreenchange"));
		expect(seen()).toHaveLength(2);
	});

	test("come back if the page has removed them", () => {
		const labels = shownLabels();
		hosts()[0]?.remove();
		labels.setLabels(LABELS);
		expect(hosts()).toHaveLength(1);
	});
});

describe("while the user shares a screen", () => {
	const share = () =>
		play("#b", { track: { settings: { displaySurface: "browser" } } });

	test("labels are hidden as soon as the page changes, and come back after it", () => {
		const labels = shownLabels();
		share();
		labels.pageChanged();
		expect(hosts()).toEqual([]);
		labels.setLabels(LABELS);
		expect(hosts()).toEqual([]);
		play("#b");
		labels.setLabels(LABELS);
		frames.draw();
		expect(seen()).toHaveLength(2);
	});

	test("they are hidden within a second even if no tile changes", () => {
		const labels = shownLabels();
		document.body.append(document.createElement("button"));
		element("button").textContent = "Stop sharing";
		labels.setLabels(LABELS);
		expect(hosts()).toEqual([]);
	});
});

describe("nothing is left", () => {
	const isNothingLeft = () => {
		expect(hosts()).toEqual([]);
		expect(frames.isAwaited()).toBe(false);
		expect(frames.observers()).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	};

	test("if labels are switched off", () => {
		shownLabels().setLabels(null);
		isNothingLeft();
	});

	test("after the script's life", () => {
		const labels = shownLabels();
		life.abort();
		isNothingLeft();
		labels.setLabels(LABELS);
		labels.setTiles(aList());
		isNothingLeft();
	});

	test("if no labels have come for three seconds", () => {
		shownLabels();
		frames.draw();
		vi.advanceTimersByTime(3_100);
		isNothingLeft();
	});
});

test("labels are not read as part of the page, and do not cause a pass", async () => {
	const roots = pageRoots();
	const changed = vi.fn();
	const dirty = dirtyNodes();
	vi.stubGlobal(
		"ResizeObserver",
		class {
			observe() {}
			disconnect() {}
		},
	);
	vi.spyOn(fakeBrowser.api.dom, "openOrClosedShadowRoot").mockImplementation(
		() => shadows.at(-1) ?? null,
	);
	const tiles = [...document.querySelectorAll(".tile")];
	// A tile's siblings are observed as well.
	const view = { roots: [document], tiles: [...tiles, document.body] };
	observePage(changed, roots.add, dirty, life.signal).follow({
		...view,
		videos: [],
		tracks: [],
	});
	dirty.take();
	changed.mockReset();
	const labels = shownLabels();
	labels.setLabels([{ tileId: "ana", state: "facing" }]);
	frames.draw();
	labels.setLabels(null);
	labels.setLabels(LABELS);
	await vi.waitFor(() => expect(hosts()).toHaveLength(1));
	vi.useRealTimers();
	await new Promise((done) => setTimeout(done, 20));
	expect(changed).not.toHaveBeenCalled();
	expect(dirty.take()).toEqual({ nodes: new Set(), parts: new Set() });
	expect(await roots.find(0, async () => {})).toEqual([document]);
});
