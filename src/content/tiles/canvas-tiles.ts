import { shadowRootOf } from "../../platform/shadow-root.ts";
import { isShown } from "../dom/video-state.ts";
import { matchRule } from "../rules/match-rule.ts";
import { siteName } from "../rules/site-name.ts";
import { siteTile } from "../rules/site-tile.ts";
import {
	areaPx2Of,
	siteContainer,
	type TileContainer,
} from "../rules/tile-container.ts";
import type { Rule, Site, TextRule } from "../sites/site.ts";

/** A person whose picture is a part of a canvas: nobody's video, but a place over it. */
export interface CanvasTile {
	readonly container: TileContainer;
	readonly canvas: HTMLCanvasElement;
	/** The place over the canvas; its box says which part of the canvas is the person's. Read anew whenever it is needed. */
	readonly place: Element;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: Rule | null;
	readonly stageRule: Rule | null;
	/** Whether the page still shows this person there. */
	readonly isStill: () => boolean;
}

export interface CanvasTilesFound {
	readonly tiles: readonly CanvasTile[];
	readonly screenShareTiles: readonly Element[];
}

const NONE: CanvasTilesFound = { tiles: [], screenShareTiles: [] };
const NO_VIDEOS: ReadonlyMap<Element, number> = new Map();
const MAX_PLACES = 200;

/** Everyone whom the site draws into a canvas, by the places that it lays over it. */
export function canvasTiles(
	roots: readonly ParentNode[],
	site: Site | null,
): CanvasTilesFound {
	if (!site?.canvas) return NONE;
	const { holder, place: select } = site.canvas;
	const tiles: CanvasTile[] = [];
	const shares: Element[] = [];
	const places = roots
		.flatMap((root) => [...root.querySelectorAll(select)])
		.slice(0, MAX_PLACES);
	for (const place of places) {
		const canvas = canvasOf(place, holder);
		if (!canvas || place.querySelector("video") || !isShown(place)) continue;
		if (matchRule(place, site.notPeople)) continue;
		const found = siteTile(place, NO_VIDEOS, site.tile);
		const element = found?.element ?? place;
		if (matchRule(place, site.share)) {
			shares.push(element);
			continue;
		}
		const bySite = siteName(element, site.name);
		const name = bySite?.name ?? null;
		tiles.push({
			container: found
				? siteContainer(element, found.rule, site)
				: { element, pageKey: null, surroundings: [] },
			canvas,
			place,
			name,
			nameRule: bySite?.rule ?? null,
			self: matchRule(element, site.self),
			stageRule: matchRule(element, site.stage),
			isStill: () =>
				place.isConnected &&
				place.matches(select) &&
				(siteName(element, site.name)?.name ?? null) === name,
		});
	}
	return { tiles: tiles.toSorted(largerFirst), screenShareTiles: shares };
}

/** One of the place's own, or the one that its holder shares among all. */
function canvasOf(place: Element, holder: string): HTMLCanvasElement | null {
	const own = place.querySelector("canvas");
	if (own) return own;
	const shared = place.closest(holder);
	return (shared && shadowRootOf(shared)?.querySelector("canvas")) ?? null;
}

function largerFirst(one: CanvasTile, other: CanvasTile): number {
	return areaPx2Of(other.place) - areaPx2Of(one.place);
}
