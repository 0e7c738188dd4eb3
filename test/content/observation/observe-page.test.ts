// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import {
	observePage,
	type PageView,
} from "../../../src/content/observation/observe-page.ts";
import { aTrack } from "../../support/fake-track.ts";
import { element, showPage } from "../../support/meeting-page.ts";

let life = new AbortController();
const changed = vi.fn();
let dirty = dirtyNodes();
let resize: (width: number, target: Element) => void = () => {};

beforeEach(() => {
	life = new AbortController();
	changed.mockReset();
	dirty = dirtyNodes();
	vi.stubGlobal(
		"ResizeObserver",
		class {
			observe = vi.fn();
			disconnect = vi.fn();
			constructor(report: (entries: unknown[]) => void) {
				resize = (width, target) =>
					report([{ target, contentRect: { width, height: 90 } }]);
			}
		},
	);
});
afterEach(() => {
	life.abort();
});

const delivered = () => new Promise((done) => setTimeout(done, 20));

function follow(
	view: Partial<PageView> = {},
	addRoots: (added: Element) => boolean = () => false,
): void {
	observePage(changed, addRoots, dirty, life.signal).follow(aView(view));
	changed.mockReset();
}

const aView = (view: Partial<PageView> = {}): PageView => ({
	roots: [document],
	tiles: [...document.querySelectorAll(".tile")],
	videos: [],
	tracks: [],
	...view,
});

const PAGE = `<main><div class="tile"><b>Ana</b></div></main><aside></aside>`;

test("a name that changes is reported, a chat is not", async () => {
	showPage(PAGE);
	follow();
	element("aside").innerHTML = "<p>Hello</p>";
	await delivered();
	expect(changed).not.toHaveBeenCalled();
	element("b").textContent = "Bo";
	await delivered();
	expect(changed).toHaveBeenCalled();
});

test("elements with a shadow root are reported, whatever they are", async () => {
	showPage(PAGE);
	follow({}, ({ localName }) => localName === "x-pane");
	element("aside").innerHTML = "<x-pane></x-pane>";
	await delivered();
	expect(changed).toHaveBeenCalled();
});

test.each(["playing", "pause", "emptied", "resize", "loadedmetadata"])(
	"a video's %s event is reported although it does not bubble",
	(name) => {
		showPage(`<video></video>`);
		follow();
		element("video").dispatchEvent(new Event(name));
		expect(changed).toHaveBeenCalledTimes(1);
	},
);

test("a track that mutes is reported once, however often it is followed", () => {
	showPage(PAGE);
	const track = aTrack();
	const view = aView({ tracks: [track] });
	const observer = observePage(changed, () => false, dirty, life.signal);
	observer.follow(view);
	observer.follow(view);
	changed.mockReset();
	track.dispatchEvent(new Event("mute"));
	expect(changed).toHaveBeenCalledTimes(1);
});

test("a newly observed root or track causes another pass, since it may have changed after it was read", () => {
	showPage(PAGE);
	const observer = observePage(changed, () => false, dirty, life.signal);
	observer.follow(aView());
	expect(changed).toHaveBeenCalledTimes(1);
	observer.follow(aView());
	expect(changed).toHaveBeenCalledTimes(1);
	observer.follow(aView({ tracks: [aTrack()] }));
	expect(changed).toHaveBeenCalledTimes(2);
});

test("a video that changes its size is reported, but its first size is not", () => {
	showPage(`<video></video>`);
	follow();
	const video = element("video");
	resize(160, video);
	resize(160, video);
	expect(changed).not.toHaveBeenCalled();
	resize(0, video);
	expect(changed).toHaveBeenCalledTimes(1);
});

test("nothing is reported after its life", async () => {
	showPage(PAGE);
	follow();
	life.abort();
	element("b").textContent = "Bo";
	element("b").dispatchEvent(new Event("playing"));
	await delivered();
	expect(changed).not.toHaveBeenCalled();
});

test("changed elements of a tile are kept for the next pass, and everything counts as changed with a new root", async () => {
	showPage(PAGE);
	follow();
	expect(dirty.take()).toBe("all");
	element("b").textContent = "Bo";
	await delivered();
	const taken = dirty.take();
	expect(taken !== "all" && taken.nodes.has(element(".tile"))).toBe(true);
	expect(taken !== "all" && taken.nodes.has(element("aside"))).toBe(false);
});

test("a video's first size is kept for the next pass, since it may differ from the one that was read", () => {
	showPage(`<video></video>`);
	follow();
	dirty.take();
	const video = element("video");
	const isDirty = () => {
		const taken = dirty.take();
		return taken !== "all" && taken.nodes.has(video);
	};
	resize(160, video);
	expect(isDirty()).toBe(true);
	resize(160, video);
	expect(isDirty()).toBe(false);
});

test.each([
	["disables", { enabled: false }],
	["stops", { readyState: "ended" }],
])(
	"a track that the page %s, without an event, is reported once",
	async (_, change) => {
		vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
		const track = aTrack();
		follow({ tracks: [track, aTrack({ id: "track-2" })] });
		await vi.advanceTimersByTimeAsync(2_000);
		expect(changed).not.toHaveBeenCalled();
		Object.assign(track, change);
		await vi.advanceTimersByTimeAsync(500);
		expect(changed).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(changed).toHaveBeenCalledTimes(1);
		life.abort();
		Object.assign(track, { enabled: true });
		await vi.advanceTimersByTimeAsync(2_000);
		expect(changed).toHaveBeenCalledTimes(1);
		vi.useRealTimers();
	},
);
