import { KEYED_ELEMENTS, pageKeyOf } from "./page-key.ts";
import { readName } from "./read-name.ts";
import type { TileContainer } from "./tile-container.ts";
import type { Pause } from "./time-slices.ts";

/** A tile with a name and no video: somebody is there whose camera is off. */
export interface CameraOffTile {
	readonly container: TileContainer;
	readonly name: string;
}

/** Rows of a people panel bear the same keys, but are flat. */
const MIN_TILE_PX = { width: 96, height: 64 };
const MAX_ASPECT = 3;
const MAX_TILES = 100;

/**
 * Elements that the page keys as people, siblings shaped like the tiles with
 * a video, and containers that held a video in an earlier pass.
 */
export async function cameraOffTiles(
	withVideo: readonly Element[],
	heldVideoBefore: readonly Element[],
	pause: Pause,
): Promise<readonly CameraOffTile[]> {
	const candidates = new Set<Element>([
		...document.querySelectorAll(KEYED_ELEMENTS),
		...withVideo.flatMap(likeSiblings),
		...heldVideoBefore,
	]);
	const found: CameraOffTile[] = [];
	for (const element of candidates) {
		await pause();
		if (found.length >= MAX_TILES) break;
		if (!looksLikeTile(element) || touchesAny(element, withVideo)) continue;
		if (found.some(({ container }) => container.element.contains(element)))
			continue;
		const container = {
			element,
			pageKey: pageKeyOf(element),
			surroundings: [],
		};
		const name = readName(container, null);
		if (name) found.push({ container, name });
	}
	return found;
}

function likeSiblings(tile: Element): readonly Element[] {
	const siblings = [...(tile.parentElement?.children ?? [])];
	return siblings.filter(
		(sibling) =>
			sibling !== tile &&
			sibling.tagName === tile.tagName &&
			sharesClass(sibling, tile),
	);
}

function sharesClass(a: Element, b: Element): boolean {
	return [...a.classList].some((name) => b.classList.contains(name));
}

function looksLikeTile(element: Element): boolean {
	if (!element.isConnected || element.querySelector("video")) return false;
	if (!element.checkVisibility({ visibilityProperty: true })) return false;
	const { width, height } = element.getBoundingClientRect();
	return (
		width >= MIN_TILE_PX.width &&
		height >= MIN_TILE_PX.height &&
		width / height <= MAX_ASPECT
	);
}

function touchesAny(element: Element, tiles: readonly Element[]): boolean {
	return tiles.some((tile) => tile.contains(element) || element.contains(tile));
}
