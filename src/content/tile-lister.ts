import type { IgnoredVideos, Tile } from "../core/tile.ts";
import { cameraOffTiles } from "./camera-off-tiles.ts";
import { dropDuplicates } from "./drop-duplicates.ts";
import { isSelfView } from "./is-self-view.ts";
import { readName } from "./read-name.ts";
import { type SeenVideo, seeVideos } from "./seen-video.ts";
import { timeSlices } from "./time-slices.ts";

/** Everyone on the page in this pass, and the video of each whose picture can be had. */
export interface TileList {
	readonly tiles: readonly Tile[];
	readonly ignored: IgnoredVideos;
	readonly videos: ReadonlyMap<string, HTMLVideoElement>;
}

/** Lists the page's tiles, anew at each call. What it remembers is only when a track was first seen, who was numbered how, and where videos were in the last pass. */
export function tileLister(): (nowMs: number) => Promise<TileList> {
	const startedAtMs = new WeakMap<MediaStreamTrack, number>();
	const numbers = new Map<string, number>();
	let lastContainers: readonly WeakRef<Element>[] = [];

	function numberOf(key: string): number {
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return number;
	}

	return async (nowMs) => {
		const pause = timeSlices();
		const { seen, screenShares, tooSmall } = await seeVideos(
			startedAtMs,
			nowMs,
			pause,
		);
		const kept = dropDuplicates(seen);
		const containers = seen.map(({ container }) => container.element);
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
		const videos = new Map<string, HTMLVideoElement>();
		const withVideo: { element: Element; tile: Tile }[] = [];
		for (const one of kept) {
			await pause();
			const name = readName(one.container, one.video);
			const tileId = uniqueKey(one.container.pageKey, name, one.track.id);
			if (one.state === "live") videos.set(tileId, one.video);
			withVideo.push({
				element: one.container.element,
				tile: tileOf(one, tileId, name ?? numberOf(tileId)),
			});
		}
		const withoutVideo = off
			.filter(({ name }) => !withVideo.some(({ tile }) => tile.name === name))
			.map(({ container, name }) => ({
				element: container.element,
				tile: cameraOffTile(uniqueKey(container.pageKey, name, ""), name),
			}));
		const tiles = [...withVideo, ...withoutVideo]
			.sort((a, b) => inPageOrder(a.element, b.element))
			.map(({ tile }) => tile);
		const duplicates = seen.length - kept.length;
		return { tiles, ignored: { screenShares, duplicates, tooSmall }, videos };
	};
}

/** The page's key, else the name, else the track; a second of the same gets a number. */
function keyMaker() {
	const used = new Map<string, number>();
	return (pageKey: string | null, name: string | null, trackId: string) => {
		const key =
			pageKey !== null
				? `key:${pageKey}`
				: name !== null
					? `name:${name}`
					: `track:${trackId}`;
		const times = (used.get(key) ?? 0) + 1;
		used.set(key, times);
		return times === 1 ? key : `${key}#${times}`;
	};
}

function tileOf(
	{ video, track, container, state }: SeenVideo,
	tileId: string,
	name: string | number,
): Tile {
	return {
		tileId,
		streamKey: track.id.slice(0, 200),
		name: typeof name === "string" ? name : `Participant ${name}`,
		nameSource: typeof name === "string" ? "page" : "numbered",
		isSelf: isSelfView(container.element, video, track),
		video: state,
		widthPx: video.videoWidth,
		heightPx: video.videoHeight,
	};
}

function cameraOffTile(tileId: string, name: string): Tile {
	return {
		tileId,
		streamKey: "none",
		name,
		nameSource: "page",
		isSelf: false,
		video: "camera-off",
		widthPx: 0,
		heightPx: 0,
	};
}

function inPageOrder(a: Element, b: Element): number {
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
		? -1
		: 1;
}
