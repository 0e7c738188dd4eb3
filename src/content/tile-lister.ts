import type { IgnoredVideos, Tile } from "../core/tile.ts";
import { type CameraOffTile, cameraOffTiles } from "./camera-off-tiles.ts";
import type { PictureSource } from "./capture-frame.ts";
import { groupDuplicates } from "./group-duplicates.ts";
import { nameReader } from "./name-reader.ts";
import { openRoots } from "./open-roots.ts";
import { type SeenVideo, seeVideos } from "./seen-video.ts";
import type { TileContainer } from "./tile-container.ts";
import { timeSlices } from "./time-slices.ts";
import { trackKeys } from "./track-keys.ts";
import { isShown } from "./video-state.ts";
import { type WhoIsShown, whoIsShown } from "./who-is-shown.ts";

/** Everyone on the page in this pass, and the video of each whose picture can be had. */
export interface TileList {
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly sources: ReadonlyMap<string, PictureSource>;
}

interface Listed {
	readonly element: Element;
	readonly pageKey: string | null;
	readonly tile: Tile;
}

/** A page cannot make the list longer than its receiver takes. */
const MAX_TILES = 200;

/** Lists the page's tiles, anew at each call. What it remembers is only the tracks and names it has seen, who was numbered how, and where videos were in the last pass. */
export function tileLister(): (nowMs: number) => Promise<TileList> {
	const findRoots = openRoots();
	const lastLiveAtMs = new WeakMap<MediaStreamTrack, number>();
	const keyOf = trackKeys();
	const numbers = new Map<string, number>();
	const read = nameReader();
	let lastContainers: readonly TileContainer[] = [];

	function numberOf(key: string): number {
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return number;
	}

	return async (nowMs) => {
		const pause = timeSlices();
		const roots = await findRoots(nowMs, pause);
		const found = await seeVideos(
			roots,
			lastLiveAtMs,
			lastContainers,
			nowMs,
			pause,
		);
		const people = groupDuplicates(found.seen);
		const containers = found.seen
			.map(({ container }) => container)
			.filter(({ element }) => isShown(element));
		const off = await cameraOffTiles(
			containers.map(({ element }) => element),
			lastContainers,
			read,
			pause,
		);
		lastContainers = [...containers, ...off.map(({ container }) => container)];

		const uniqueKey = keyMaker();
		const sources = new Map<string, PictureSource>();
		const listed: Listed[] = [];
		for (const showings of people) {
			await pause();
			const [best] = showings;
			const { track, state, video } = best;
			const who = whoIsShown(showings, read);
			// A hidden video of nobody is the page's own machinery.
			if (!who.name && !who.pageKey && !isShown(who.element)) continue;
			const tileId = uniqueKey(who.pageKey, who.name, keyOf(track));
			if (state === "live") sources.set(tileId, { video, track });
			const name = who.name ?? numberOf(tileId);
			const tile = tileOf(best, who, tileId, keyOf(track), name);
			listed.push({ element: who.element, pageKey: who.pageKey, tile });
		}
		const withVideo = [...listed];
		for (const one of off) {
			if (withVideo.some((other) => isSamePerson(one, other))) continue;
			const { element, pageKey } = one.container;
			const tileId = uniqueKey(pageKey, one.name, "");
			listed.push({ element, pageKey, tile: tileWithoutVideo(one, tileId) });
		}
		const tiles = listed
			.sort((a, b) => inPageOrder(a.element, b.element))
			.slice(0, MAX_TILES)
			.map(({ tile }) => tile);
		const { screenShares, tooSmall } = found;
		const duplicates = found.seen.length - people.length;
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

/** By the page's keys where it has them: two people may bear one name. */
function isSamePerson(
	{ name, container: { pageKey } }: CameraOffTile,
	other: Listed,
): boolean {
	return pageKey !== null && other.pageKey !== null
		? pageKey === other.pageKey
		: name === other.tile.name;
}

function tileOf(
	{ video, state }: SeenVideo,
	{ isSelf }: WhoIsShown,
	tileId: string,
	streamKey: string,
	name: string | number,
): Tile {
	return {
		tileId,
		streamKey,
		name: typeof name === "string" ? name : `Participant ${name}`,
		nameSource: typeof name === "string" ? "page" : "numbered",
		isSelf,
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
