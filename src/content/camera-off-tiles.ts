import { videoTrackOf } from "./find-videos.ts";
import type { ReadName } from "./name-reader.ts";
import { KEYED_ELEMENTS, pageKeyOf } from "./page-key.ts";
import type { TileContainer } from "./tile-container.ts";
import type { Pause } from "./time-slices.ts";
import { isShown } from "./video-state.ts";

/** A tile with a name and no picture: somebody is there whose camera is off, or whose tile the page does not show now. */
export interface CameraOffTile {
	readonly container: TileContainer;
	readonly name: string;
	readonly state: "camera-off" | "off-screen";
}

/** Rows of a people panel bear the same keys, but are flat. */
const MIN_TILE_PX = { width: 96, height: 64 };
const MAX_ASPECT = 3;
const MAX_TILES = 100;

/**
 * Elements that the page keys as people, siblings shaped like the tiles with
 * a video, and containers that held a video in an earlier pass: of these also
 * those that are hidden now.
 */
export async function cameraOffTiles(
	withVideo: readonly Element[],
	heldVideoBefore: readonly TileContainer[],
	read: ReadName,
	pause: Pause,
): Promise<readonly CameraOffTile[]> {
	const held = new Map(heldVideoBefore.map((one) => [one.element, one]));
	const candidates = new Set<Element>();
	for (const keyed of KEYED_ELEMENTS) {
		await pause();
		for (const element of document.querySelectorAll(keyed))
			candidates.add(element);
	}
	for (const element of [...likeSiblings(withVideo), ...held.keys()])
		candidates.add(element);
	const found: CameraOffTile[] = [];
	for (const element of candidates) {
		await pause();
		if (found.length >= MAX_TILES) break;
		if (!element.isConnected || touchesAny(element, withVideo)) continue;
		if (touchesAny(element, tilesOf(found))) continue;
		const before = held.get(element);
		const isHidden = before !== undefined && !isShown(element);
		if (!isHidden && !looksLikeTile(element)) continue;
		const container = {
			element,
			pageKey: pageKeyOf(element),
			surroundings: before?.surroundings ?? [],
		};
		const name = read(container, null);
		const state = isHidden ? "off-screen" : "camera-off";
		if (name) found.push({ container, name, state });
	}
	return found;
}

/** Beside a tile, and with its tag and a class of its. */
function likeSiblings(tiles: readonly Element[]): readonly Element[] {
	const classesByParent = new Map<ParentNode, Set<string>>();
	for (const tile of tiles) {
		const parent = tile.parentNode;
		if (!(parent instanceof Element || parent instanceof ShadowRoot)) continue;
		const classes = classesByParent.get(parent) ?? new Set();
		for (const name of tile.classList) classes.add(`${tile.tagName} ${name}`);
		classesByParent.set(parent, classes);
	}
	return [...classesByParent].flatMap(([parent, classes]) =>
		[...parent.children].filter((child) =>
			[...child.classList].some((name) =>
				classes.has(`${child.tagName} ${name}`),
			),
		),
	);
}

function looksLikeTile(element: Element): boolean {
	if (!isShown(element)) return false;
	if ([...element.querySelectorAll("video")].some(showsPicture)) return false;
	const { width, height } = element.getBoundingClientRect();
	return (
		width >= MIN_TILE_PX.width &&
		height >= MIN_TILE_PX.height &&
		width / height <= MAX_ASPECT
	);
}

/** A page may leave the element where it takes the stream away. */
function showsPicture(video: HTMLVideoElement): boolean {
	const hasSource = videoTrackOf(video) !== null || video.src !== "";
	return hasSource && isShown(video);
}

function tilesOf(found: readonly CameraOffTile[]): readonly Element[] {
	return found.map(({ container }) => container.element);
}

function touchesAny(element: Element, tiles: readonly Element[]): boolean {
	return tiles.some((tile) => tile.contains(element) || element.contains(tile));
}
