// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CanvasState } from "../../../src/content/capture/canvas-pictures.ts";
import { personInCanvas } from "../../../src/content/people/person.ts";
import { tileLister } from "../../../src/content/people/tile-lister.ts";
import { ZOOM } from "../../../src/content/sites/zoom.ts";
import { canvasTiles } from "../../../src/content/tiles/canvas-tiles.ts";
import { element, play, showPage } from "../../support/meeting-page.ts";
import { patch } from "../../support/patch.ts";

let refuses = false;
beforeEach(() => {
	refuses = false;
	vi.stubGlobal(
		"VideoFrame",
		class {
			constructor() {
				if (refuses) throw new DOMException("tainted", "SecurityError");
			}
			close() {}
		},
	);
	patch(Element.prototype, { checkVisibility: { value: () => true } });
	patch(window, { innerWidth: { value: 1_000 }, innerHeight: { value: 800 } });
});

/** One element over a canvas, and the person that is found there. */
function anaInCanvas(look: CanvasState, box = "0 0 320 180") {
	showPage(`<video-player-container>
		<div class="gallery-video-container__video-frame" data-box="${box}">
			<video-player node-id="16779265" media-type="video" data-box="${box}"></video-player>
			<div class="video-avatar__avatar-footer"><span>Ana</span></div></div>
	</video-player-container>`);
	const root = element("video-player-container").attachShadow({ mode: "open" });
	root.innerHTML = "<canvas></canvas><slot></slot>";
	const [tile] = canvasTiles([document], ZOOM).tiles;
	if (!tile) throw new Error("Nobody is there.");
	return personInCanvas(tile, look);
}

const sourceOf = ({ source }: ReturnType<typeof anaInCanvas>) => {
	if (!source || !("element" in source)) throw new Error("Not a crop.");
	return source;
};

describe("somebody in a canvas", () => {
	test("is live with the canvas's own pictures if there are any", () => {
		const picture = {
			canvas: document.createElement("canvas"),
			video: document.createElement("video"),
		};
		const person = anaInCanvas({ kind: "shown", picture });
		expect(person).toMatchObject({ name: "Ana", video: "live" });
		expect(person.fromTab).toBeUndefined();
		expect(sourceOf(person).canvas).toBe(picture);
	});

	test.each([
		["starting", "unreadable"],
		["hidden", "off-screen"],
	] as const)(
		"that is %s is %s, which says nothing about their camera",
		(kind, video) => {
			expect(anaInCanvas({ kind })).toMatchObject({ video, source: null });
		},
	);

	test("that is protected is read from the tab's picture while they are in sight", () => {
		expect(anaInCanvas({ kind: "protected" })).toMatchObject({
			video: "live",
			fromTab: "canvas",
			source: { canvas: null },
		});
		expect(anaInCanvas({ kind: "protected" }, "0 2000 320 180")).toMatchObject({
			video: "off-screen",
			fromTab: "canvas",
		});
	});

	test("is no longer still once the page writes another name, or removes the element", () => {
		const { isStill } = sourceOf(anaInCanvas({ kind: "protected" }));
		expect(isStill()).toBe(true);
		element(".video-avatar__avatar-footer span").textContent = "Bo";
		expect(isStill()).toBe(false);
		element(".video-avatar__avatar-footer span").textContent = "Ana";
		element("video-player").setAttribute("node-id", "");
		expect(isStill()).toBe(false);
	});
});

describe("somebody in a video", () => {
	const aPage = () =>
		showPage(`<div data-box="0 0 400 240"><video id="a" data-box="0 0 400 225"></video>
			<span class="participant-name">Ana</span></div>`);

	test("that Chrome allows to be captured does not need the tab's picture", async () => {
		aPage();
		const video = play("#a");
		const { tiles, sources, nextInMs } = await tileLister()(0);
		expect(tiles).toMatchObject([{ video: "live" }]);
		expect(tiles[0]).not.toHaveProperty("fromTab");
		expect([...sources.values()]).toMatchObject([{ video }]);
		expect(nextInMs).toBeNull();
	});

	test("that Chrome refuses is read from the tab's picture, with another pass soon, since scrolling causes no event", async () => {
		refuses = true;
		aPage();
		const video = play("#a");
		const { tiles, sources, nextInMs } = await tileLister()(0);
		expect(tiles).toMatchObject([{ video: "live", fromTab: "video" }]);
		expect([...sources.values()]).toMatchObject([
			{ element: video, canvas: null },
		]);
		expect(nextInMs).toBe(1_000);
	});
});
