import { bodyOf, boxOf } from "../dom/page-members.ts";
import { MAX_DEPTH, parentAcrossShadow } from "../dom/shadow-dom.ts";
import type { KeyRule, Rule, Site } from "../sites/site.ts";
import { pageKeyOf } from "./page-key.ts";
import { siteKey } from "./site-key.ts";
import { siteTile } from "./site-tile.ts";

export interface TileContainer {
	/** The person's tile: it contains no other person's video. */
	readonly element: Element;
	/** The page's own key, from the tile or from an ancestor that contains no other video; null if there is none. */
	readonly pageKey: string | null;
	/** Ancestors of the tile that contain no other video, nearest first: a card, say, whose header may have the name. */
	readonly surroundings: readonly Element[];
	/** The site's rules that found the tile, if they did. */
	readonly site?: { readonly tile: Rule; readonly key: KeyRule | null };
}

/** Without rules, a tile is the largest ancestor of a video that is about as large as the video. */
const MAX_TILE_TO_VIDEO_AREA = 1.6;
const MAX_SURROUNDINGS = 3;
const MAX_CLIMB = 12;

/** Finds a video's tile by the site's rules, else by geometry. */
export function tileContainer(
	video: HTMLVideoElement,
	videosInside: ReadonlyMap<Element, number>,
	site: Site | null = null,
): TileContainer {
	const found = site && siteTile(video, videosInside, site.tile);
	if (site && found) return siteContainer(found.element, found.rule, site);
	const container = containerBySize(video, videosInside);
	const key = site && siteKey(video, site.key);
	return key ? { ...container, pageKey: key.key } : container;
}

export function siteContainer(
	element: Element,
	tile: Rule,
	site: Site,
): TileContainer {
	const key = siteKey(element, site.key);
	return {
		element,
		pageKey: key?.key ?? null,
		surroundings: [],
		site: { tile, key: key?.rule ?? null },
	};
}

function containerBySize(
	video: HTMLVideoElement,
	videosInside: ReadonlyMap<Element, number>,
): TileContainer {
	const area = areaPx2Of(video);
	let element: Element = video;
	let pageKey = pageKeyOf(video);
	const surroundings: Element[] = [];
	let isOutside = false;
	let ancestor = parentAcrossShadow(video);
	for (let i = 0; ancestor && i < MAX_CLIMB; i++) {
		if (ancestor === bodyOf(document)) break;
		if ((videosInside.get(ancestor) ?? 1) > 1) break;
		const key = pageKeyOf(ancestor);
		const around = areaPx2Of(ancestor);
		// An element without a size, as one with display: contents, says nothing: it may hold a tile or the whole page.
		const isSized = around > 0 || area === 0;
		const isTile =
			!isOutside &&
			isSized &&
			around <= Math.max(area, 1) * MAX_TILE_TO_VIDEO_AREA;
		// A key from the page outweighs geometry.
		if (isTile || (key && !pageKey)) {
			element = ancestor;
			surroundings.length = 0;
			isOutside = false;
		} else {
			surroundings.push(ancestor);
			isOutside ||= isSized;
		}
		pageKey ??= key;
		if (surroundings.length >= MAX_SURROUNDINGS) break;
		ancestor = parentAcrossShadow(ancestor);
	}
	return { element, pageKey, surroundings };
}

/** How many of the videos each of their ancestors contains, across shadow roots. */
export function countVideosInside(
	videos: readonly HTMLVideoElement[],
): ReadonlyMap<Element, number> {
	const counts = new Map<Element, number>();
	for (const video of videos) {
		let ancestor = parentAcrossShadow(video);
		for (let i = 0; ancestor && i < MAX_DEPTH; i++) {
			counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
			ancestor = parentAcrossShadow(ancestor);
		}
	}
	return counts;
}

export function areaPx2Of(element: Element): number {
	const { width, height } = boxOf(element);
	return width * height;
}
