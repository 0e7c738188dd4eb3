// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { nameReader } from "../../../src/content/naming/name-reader.ts";
import { KEYED_ELEMENTS } from "../../../src/content/rules/page-key.ts";
import { cameraOffTiles } from "../../../src/content/tiles/camera-off-tiles.ts";
import { element, showPage } from "../../support/meeting-page.ts";

const noPause = async () => {};

async function namesOff(
	withVideo: readonly Element[] = [],
	heldVideoBefore: readonly Element[] = [],
): Promise<readonly string[]> {
	const found = await tilesOff(withVideo, heldVideoBefore);
	return found.map(({ name }) => name);
}

function tilesOff(
	taken: readonly Element[] = [],
	heldVideoBefore: readonly Element[] = [],
) {
	const beside = {
		roots: [document],
		site: null,
		taken: new Set(taken),
		heldVideoBefore: heldVideoBefore.map(asContainer),
		keyed: KEYED_ELEMENTS.join(","),
	};
	return cameraOffTiles(beside, nameReader(), noPause);
}

function asContainer(element: Element) {
	return { element, pageKey: null, surroundings: [] };
}

const NAME = `<span class="name">Ana Lima</span>`;
const FILM = `<video src="https://example.org/film.mp4" data-box="0 0 320 180"></video>`;
const TILE_BOX = `data-box="0 0 320 180"`;

describe("somebody whose camera is off is", () => {
	test("a tile that the page keys as a person", async () => {
		showPage(`<div data-participant-id="ana" ${TILE_BOX}>${NAME}</div>`);
		const [tile] = await tilesOff();
		expect(tile?.name).toBe("Ana Lima");
		expect(tile?.container.pageKey).toBe("ana");
	});

	test("a sibling shaped like a tile with a video", async () => {
		showPage(`<div class="tile" id="v" ${TILE_BOX}><video></video></div>
			<div class="tile off" ${TILE_BOX}>${NAME}</div>
			<div class="toolbar" ${TILE_BOX}><span class="name">Bo</span></div>
			<section class="tile" ${TILE_BOX}><span class="name">Cy</span></section>`);
		expect(await namesOff([element("#v")])).toEqual(["Ana Lima"]);
	});

	test("a tile that had a video in an earlier pass", async () => {
		showPage(`<div id="held" ${TILE_BOX}>${NAME}</div>`);
		expect(await namesOff()).toEqual([]);
		expect(await namesOff([], [element("#held")])).toEqual(["Ana Lima"]);
	});

	test("a tile that keeps its video element, but without a stream", async () => {
		showPage(`<div data-participant-id="ana" ${TILE_BOX}>
			<video ${TILE_BOX}></video>${NAME}</div>`);
		expect(await namesOff()).toEqual(["Ana Lima"]);
	});

	test("a tile keyed by its id, as in Jitsi, not the label within it", async () => {
		showPage(`<span id="participant_9f" ${TILE_BOX}>
			<span id="participant_9f_name" class="displayname">Ana Lima</span></span>`);
		expect(await namesOff()).toEqual(["Ana Lima"]);
	});

	test("counted once if the page keys an element within the tile that had the video", async () => {
		showPage(`<div id="held" ${TILE_BOX}>
			<div data-participant-id="ana" ${TILE_BOX}>${NAME}</div></div>`);
		expect(await namesOff([], [element("#held")])).toEqual(["Ana Lima"]);
	});

	test("a keyed tile whose name is only the label of an element over it", async () => {
		showPage(`<div data-selenium-video-tile="9" ${TILE_BOX}>
			<i title="Bo" data-box="0 0 20 20"></i>
			<div aria-label="Ana Lima" ${TILE_BOX}></div></div>`);
		expect(await namesOff()).toEqual(["Ana Lima"]);
	});

	test("a tile beside another in a shadow root", async () => {
		showPage(`<div id="host"></div>`);
		const root = element("#host").attachShadow({ mode: "open" });
		root.innerHTML = `<div class="tile" id="v" ${TILE_BOX}><video></video></div>
			<div class="tile" ${TILE_BOX}>${NAME}</div>`;
		expect(await namesOff([element("#v", root)])).toEqual(["Ana Lima"]);
	});

	test("counted once if the page keys nested elements", async () => {
		showPage(`<div data-participant-id="ana" ${TILE_BOX}>
			<div data-participant-id="ana" ${TILE_BOX}>${NAME}</div></div>`);
		expect(await namesOff()).toEqual(["Ana Lima"]);
	});
});

describe("nobody is", () => {
	test.each([
		["a flat row of a people panel", `data-box="0 0 400 64"`, NAME],
		["a small badge", `data-box="0 0 80 60"`, NAME],
		["a tile that is not displayed", `${TILE_BOX} style="display:none"`, NAME],
		["a hidden tile", `${TILE_BOX} style="visibility:hidden"`, NAME],
		["a tile without a name", TILE_BOX, `<span class="name">Guest</span>`],
		["a tile with a film", TILE_BOX, `${FILM}${NAME}`],
	])("%s, even if the page keys it", async (_what, attributes, inside) => {
		showPage(`<div data-participant-id="ana" ${attributes}>${inside}</div>`);
		expect(await namesOff()).toEqual([]);
	});

	test("a keyed part of a tile with a video, or one around it", async () => {
		showPage(`<div data-participant-id="room" ${TILE_BOX}>
			<div id="v" ${TILE_BOX}>
			<div data-participant-id="ana" ${TILE_BOX}>${NAME}</div></div></div>`);
		expect(await namesOff([element("#v")])).toEqual([]);
	});

	test("a tile that has left the page", async () => {
		showPage(`<div id="held" ${TILE_BOX}>${NAME}</div>`);
		const held = element("#held");
		held.remove();
		expect(await namesOff([], [held])).toEqual([]);
	});

	test("more than a hundred: a page cannot cause an endless list", async () => {
		showPage(
			`<div data-participant-id="p" ${TILE_BOX}>${NAME}</div>`.repeat(150),
		);
		expect(await namesOff()).toHaveLength(100);
	});
});
