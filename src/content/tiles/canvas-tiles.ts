import {
	closestTo,
	findAll,
	findFirst,
	isConnected,
	matchesSelector,
} from "../dom/page-members.ts";
import { shadowRootOf } from "../dom/shadow-dom.ts";
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

/** A person whose picture is a part of a canvas: there is no video of them, but an element that the site lays over the canvas. */
export interface CanvasTile {
	readonly container: TileContainer;
	readonly canvas: HTMLCanvasElement;
	/** The element over the canvas. Its box says which part of the canvas shows the person, and is measured whenever it is needed. */
	readonly overlay: Element;
	readonly name: string | null;
	readonly nameRule: TextRule | null;
	readonly self: Rule | null;
	readonly stageRule: Rule | null;
	readonly microphoneRule: Rule | null;
	/** Whether the page still shows this person there. */
	readonly isStill: () => boolean;
}

export interface CanvasTilesFound {
	readonly tiles: readonly CanvasTile[];
	readonly screenShareTiles: readonly Element[];
}

const NONE: CanvasTilesFound = { tiles: [], screenShareTiles: [] };
const NO_VIDEOS: ReadonlyMap<Element, number> = new Map();
const MAX_OVERLAYS = 200;

/** Everyone the site draws into a canvas, found by the elements that it lays over the canvas. */
export function canvasTiles(
	roots: readonly ParentNode[],
	site: Site | null,
): CanvasTilesFound {
	if (!site?.canvas) return NONE;
	const { holder, overlay: select } = site.canvas;
	const tiles: CanvasTile[] = [];
	const screenShareTiles: Element[] = [];
	const overlays = roots
		.flatMap((root) => [...findAll(root, select)])
		.slice(0, MAX_OVERLAYS);
	for (const overlay of overlays) {
		const canvas = canvasOf(overlay, holder);
		if (!canvas || findFirst(overlay, "video") || !isShown(overlay)) continue;
		if (matchRule(overlay, site.notPeople)) continue;
		const found = siteTile(overlay, NO_VIDEOS, site.tile);
		const element = found?.element ?? overlay;
		if (matchRule(overlay, site.share)) {
			screenShareTiles.push(element);
			continue;
		}
		const bySite = siteName(element, site.name);
		const name = bySite?.name ?? null;
		tiles.push({
			container: found
				? siteContainer(element, found.rule, site)
				: { element, pageKey: null, surroundings: [] },
			canvas,
			overlay,
			name,
			nameRule: bySite?.rule ?? null,
			self: matchRule(element, site.self),
			stageRule: matchRule(element, site.stage),
			microphoneRule: matchRule(element, site.microphoneOff),
			isStill: () =>
				isConnected(overlay) &&
				matchesSelector(overlay, select) &&
				(siteName(element, site.name)?.name ?? null) === name,
		});
	}
	return { tiles: tiles.toSorted(largerFirst), screenShareTiles };
}

/** The overlay's own canvas, or the one that its holder shares among all overlays. */
function canvasOf(overlay: Element, holder: string): HTMLCanvasElement | null {
	const own = canvasIn(overlay);
	if (own) return own;
	const shared = closestTo(overlay, holder);
	const shadow = shared && shadowRootOf(shared);
	return shadow && canvasIn(shadow);
}

function canvasIn(root: ParentNode): HTMLCanvasElement | null {
	const found = findFirst(root, "canvas");
	return found instanceof HTMLCanvasElement ? found : null;
}

function largerFirst(one: CanvasTile, other: CanvasTile): number {
	return areaPx2Of(other.overlay) - areaPx2Of(one.overlay);
}
