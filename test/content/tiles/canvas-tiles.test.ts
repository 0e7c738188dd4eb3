// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { ZOOM } from "../../../src/content/sites/zoom.ts";
import { canvasTiles } from "../../../src/content/tiles/canvas-tiles.ts";
import { element, showPage } from "../../support/meeting-page.ts";

const aGalleryFrame = (name: string, player: string) =>
	`<div class="gallery-video-container__video-frame" data-box="0 0 320 180">
		${player}<div class="video-avatar__avatar-footer"><span>${name}</span></div></div>`;
const aPlayer = (attributes: string) =>
	`<video-player ${attributes} data-box="0 0 320 180"></video-player>`;

function tilesIn(inside: string) {
	showPage(`<video-player-container>${inside}</video-player-container>`);
	const root = element("video-player-container").attachShadow({ mode: "open" });
	root.innerHTML = "<canvas></canvas><slot></slot>";
	return canvasTiles([document], ZOOM);
}

describe("people in a canvas", () => {
	test("are the elements over it, with the names next to them", () => {
		const { tiles } = tilesIn(
			aGalleryFrame("Ana", aPlayer(`node-id="16779265" media-type="video"`)) +
				aGalleryFrame("Bo", aPlayer(`node-id="16780289" media-type="video"`)),
		);
		expect(tiles.map(({ name }) => name)).toEqual(["Ana", "Bo"]);
		expect(tiles[0]?.canvas.localName).toBe("canvas");
	});

	test("do not include people whose camera is off, previews and screen shares", () => {
		const { tiles, screenShareTiles: shares } = tilesIn(
			aGalleryFrame("Ana", aPlayer(`node-id="" media-type="video"`)) +
				aPlayer(`node-id="7" media-type="preview"`) +
				aPlayer(`node-id="8" media-type="share"`),
		);
		expect(tiles).toEqual([]);
		expect(shares).toHaveLength(1);
	});

	test("do not include an element that contains a video", () => {
		const { tiles } = tilesIn(
			`<video-player node-id="9" data-box="0 0 320 180"><video></video></video-player>`,
		);
		expect(tiles).toEqual([]);
	});
});
