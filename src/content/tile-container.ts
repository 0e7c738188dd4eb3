import { pageKeyOf } from "./page-key.ts";
import { parentAcrossShadow } from "./parent-across-shadow.ts";

export interface TileContainer {
	/** The element that is the person's tile: it holds no other video. */
	readonly element: Element;
	/** The page's own key, where it or an ancestor that holds no other video has one. */
	readonly pageKey: string | null;
	/** Ancestors beyond the tile that still hold no other video, nearest first: a card whose header may bear the name. */
	readonly surroundings: readonly Element[];
}

/** A tile is the largest ancestor of a video that is about as large as the video. */
const MAX_TILE_TO_VIDEO_AREA = 1.6;
const MAX_SURROUNDINGS = 3;
const MAX_CLIMB = 12;

export function tileContainer(
	video: HTMLVideoElement,
	videosInside: ReadonlyMap<Element, number>,
): TileContainer {
	const area = areaOf(video);
	let element: Element = video;
	let pageKey = pageKeyOf(video);
	const surroundings: Element[] = [];
	let ancestor = parentAcrossShadow(video);
	for (let i = 0; ancestor && i < MAX_CLIMB; i++) {
		if (ancestor === document.body) break;
		if ((videosInside.get(ancestor) ?? 1) > 1) break;
		const key = pageKeyOf(ancestor);
		const isTile =
			surroundings.length === 0 &&
			areaOf(ancestor) <= Math.max(area, 1) * MAX_TILE_TO_VIDEO_AREA;
		// The page's word goes before geometry.
		if (isTile || (key && !pageKey)) {
			element = ancestor;
			surroundings.length = 0;
		} else surroundings.push(ancestor);
		pageKey ??= key;
		if (surroundings.length >= MAX_SURROUNDINGS) break;
		ancestor = parentAcrossShadow(ancestor);
	}
	return { element, pageKey, surroundings };
}

/** How many of the videos lie inside each of their ancestors, through shadow roots. */
export function countVideosInside(
	videos: readonly HTMLVideoElement[],
): ReadonlyMap<Element, number> {
	const counts = new Map<Element, number>();
	for (const video of videos) {
		let ancestor = parentAcrossShadow(video);
		for (; ancestor; ancestor = parentAcrossShadow(ancestor))
			counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
	}
	return counts;
}

export function areaOf(element: Element): number {
	const { width, height } = element.getBoundingClientRect();
	return width * height;
}
