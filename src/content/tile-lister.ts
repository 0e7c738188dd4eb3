import type { IgnoredVideos, Tile } from "../core/tile.ts";
import { type CameraOffTile, cameraOffTiles } from "./camera-off-tiles.ts";
import type { PictureSource } from "./capture-frame.ts";
import { dropDuplicates } from "./drop-duplicates.ts";
import { isSelfView } from "./is-self-view.ts";
import { openRoots } from "./open-roots.ts";
import { readName } from "./read-name.ts";
import { type SeenVideo, seeVideos } from "./seen-video.ts";
import { timeSlices } from "./time-slices.ts";
import { trackKeys } from "./track-keys.ts";

/** Everyone on the page in this pass, and the video of each whose picture can be had. */
export interface TileList {
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly sources: ReadonlyMap<string, PictureSource>;
}

/** A page cannot make the list longer than its receiver takes. */
const MAX_TILES = 200;

/** Lists the page's tiles, anew at each call. What it remembers is only the tracks it has seen, who was numbered how, and where videos were in the last pass. */
export function tileLister(): (nowMs: number) => Promise<TileList> {
	const findRoots = openRoots();
	const lastLiveAtMs = new WeakMap<MediaStreamTrack, number>();
	const keyOf = trackKeys();
	const numbers = new Map<string, number>();
	let lastContainers: readonly WeakRef<Element>[] = [];

	function numberOf(key: string): number {
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return number;
	}

	return async (nowMs) => {
		const pause = timeSlices();
		const roots = await findRoots(nowMs, pause);
		const found = await seeVideos(roots, lastLiveAtMs, nowMs, pause);
		const kept = dropDuplicates(found.seen);
		const containers = found.seen
			.filter(({ state }) => state !== "off-screen")
			.map(({ container }) => container.element);
		const off = await cameraOffTiles(
			containers,
			lastContainers.flatMap((ref) => ref.deref() ?? []),
			pause,
		);
		lastContainers = [
			...containers,
			...off.map(({ container }) => container.element),
		].map((element) => new WeakRef(element));

		const uniqueKey = keyMaker();
		const sources = new Map<string, PictureSource>();
		const listed: { element: Element; tile: Tile }[] = [];
		for (const one of kept) {
			await pause();
			const { container, track, state, video } = one;
			const name = readName(container, video, one.texts);
			// A hidden video of nobody is the page's own machinery.
			if (state === "off-screen" && !name && !container.pageKey) continue;
			const tileId = uniqueKey(container.pageKey, name, keyOf(track));
			if (state === "live") sources.set(tileId, { video, track });
			const tile = tileOf(one, tileId, keyOf(track), name ?? numberOf(tileId));
			listed.push({ element: container.element, tile });
		}
		const names = new Set(listed.map(({ tile }) => tile.name));
		for (const one of off) {
			if (names.has(one.name)) continue;
			const tileId = uniqueKey(one.container.pageKey, one.name, "");
			const tile = tileWithoutVideo(one, tileId);
			listed.push({ element: one.container.element, tile });
		}
		const tiles = listed
			.sort((a, b) => inPageOrder(a.element, b.element))
			.slice(0, MAX_TILES)
			.map(({ tile }) => tile);
		const { screenShares, tooSmall } = found;
		const duplicates = found.seen.length - kept.length;
		return { tiles, ignored: { screenShares, duplicates, tooSmall }, sources };
	};
}

/** The page's key, else the name, else the track; a second of the same gets a number. */
function keyMaker() {
	const used = new Map<string, number>();
	return (pageKey: string | null, name: string | null, trackKey: string) => {
		const key =
			pageKey !== null
				? `key:${pageKey}`
				: name !== null
					? `name:${name}`
					: `track:${trackKey}`;
		const times = (used.get(key) ?? 0) + 1;
		used.set(key, times);
		return times === 1 ? key : `${key}#${times}`;
	};
}

function tileOf(
	{ video, track, container, texts, state }: SeenVideo,
	tileId: string,
	streamKey: string,
	name: string | number,
): Tile {
	return {
		tileId,
		streamKey,
		name: typeof name === "string" ? name : `Participant ${name}`,
		nameSource: typeof name === "string" ? "page" : "numbered",
		isSelf: isSelfView(container.element, video, track, texts),
		video: state,
		widthPx: video.videoWidth,
		heightPx: video.videoHeight,
	};
}

function tileWithoutVideo(
	{ name, state }: CameraOffTile,
	tileId: string,
): Tile {
	return {
		tileId,
		streamKey: "none",
		name,
		nameSource: "page",
		isSelf: false,
		video: state,
		widthPx: 0,
		heightPx: 0,
	};
}

function inPageOrder(a: Element, b: Element): number {
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
		? -1
		: 1;
}
