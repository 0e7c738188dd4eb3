import { findVideos, videoTrackOf } from "../dom/find-videos.ts";
import {
	boxOf,
	childrenOf,
	classesOf,
	containsNode,
	isConnected,
	localNameOf,
	parentNodeOf,
} from "../dom/page-members.ts";
import { type Search, searchWhole } from "../dom/page-search.ts";
import { isShown } from "../dom/video-state.ts";
import type { YieldPoint } from "../dom/yield-points.ts";
import type { ReadName } from "../naming/name-reader.ts";
import { matchRule } from "../rules/match-rule.ts";
import { pageKeyOf } from "../rules/page-key.ts";
import { siteName } from "../rules/site-name.ts";
import { siteContainer, type TileContainer } from "../rules/tile-container.ts";
import type { Rule, Site, TextRule } from "../sites/site.ts";

/** A tile with a name but no picture: the person's camera is off, or the page does not show the tile now. */
export interface CameraOffTile {
	readonly container: TileContainer;
	readonly name: string;
	readonly nameRule: TextRule | null;
	readonly self: Rule | null;
	readonly stageRule: Rule | null;
	readonly microphoneRule: Rule | null;
	readonly state: "camera-off" | "off-screen";
}

/** Where to search for tiles without a picture. */
export interface CameraOffSearch {
	readonly roots: readonly ParentNode[];
	readonly site: Site | null;
	/** Tiles that have a video or show a shared screen. */
	readonly taken: ReadonlySet<Element>;
	readonly heldVideoBefore: readonly TileContainer[];
	/** Selector of the elements that the page keys as people. */
	readonly keyed: string;
	readonly search?: Search;
}

/** Rows of a people panel have the same keys as tiles, but are flat. */
const MIN_TILE_PX = { width: 96, height: 64 };
const MAX_ASPECT = 3;
const MAX_TILES = 100;
const MAX_CANDIDATES = 1_000;

/**
 * Finds tiles without a picture among the elements that the site's rules call
 * tiles or that the page keys as people, the siblings that look like the tiles
 * with a video, and the containers that held a video in an earlier pass. Only
 * these last ones count even if they are hidden now.
 */
export async function cameraOffTiles(
	where: CameraOffSearch,
	read: ReadName,
	pause: YieldPoint,
): Promise<readonly CameraOffTile[]> {
	const { site, taken } = where;
	const held = new Map(where.heldVideoBefore.map((one) => [one.element, one]));
	const found: CameraOffTile[] = [];
	for (const [element, rule] of candidates(where)) {
		if (taken.has(element)) continue;
		await pause();
		if (found.length >= MAX_TILES) break;
		if (!isConnected(element) || touchesAny(element, taken)) continue;
		if (touchesAny(element, tilesOf(found))) continue;
		const before = held.get(element);
		const isHidden = before !== undefined && !isShown(element);
		if (!isHidden && !looksLikeTile(element)) continue;
		const container =
			site && rule
				? siteContainer(element, rule, site)
				: {
						element,
						pageKey: pageKeyOf(element),
						surroundings: before?.surroundings ?? [],
					};
		const bySite = site && siteName(element, site.name);
		const name = bySite?.name ?? read(container, null);
		if (name)
			found.push({
				container,
				name,
				nameRule: bySite?.rule ?? null,
				self: site && matchRule(element, site.self),
				stageRule: site && matchRule(element, site.stage),
				microphoneRule: site && matchRule(element, site.microphoneOff),
				state: isHidden ? "off-screen" : "camera-off",
			});
	}
	return found;
}

/** Each candidate with the site's rule that found it. */
function candidates({
	roots,
	site,
	taken,
	heldVideoBefore,
	keyed,
	search = searchWhole,
}: CameraOffSearch): readonly (readonly [Element, Rule | null])[] {
	const found = new Map<Element, Rule | null>();
	const add = (elements: readonly Element[], rule: Rule | null) => {
		for (const element of elements)
			if (!found.has(element)) found.set(element, rule);
	};
	for (const root of roots)
		for (const rule of site?.tile ?? []) add(search(root, rule.select), rule);
	// Rows of a people panel have the keys as well, so keys count only if the site's rules find no tile.
	if (found.size === 0)
		for (const root of roots) add(search(root, keyed), null);
	add(likeSiblings(taken), null);
	add(
		heldVideoBefore.map(({ element }) => element),
		null,
	);
	return [...found].slice(0, MAX_CANDIDATES);
}

/** Siblings of tiles that have the same tag and one of the same classes. Most siblings are tiles themselves, and are left out. */
function likeSiblings(tiles: ReadonlySet<Element>): readonly Element[] {
	const kinds = new Map<Element | ShadowRoot, Set<string>>();
	for (const tile of tiles) {
		if (classesOf(tile).length === 0) continue;
		const parent = parentNodeOf(tile);
		if (!(parent instanceof Element || parent instanceof ShadowRoot)) continue;
		const kindsInParent = kinds.get(parent) ?? new Set();
		for (const kind of kindsOf(tile)) kindsInParent.add(kind);
		kinds.set(parent, kindsInParent);
	}
	return [...kinds].flatMap(([parent, kindsInParent]) =>
		[...childrenOf(parent)].filter(
			(child) =>
				!tiles.has(child) &&
				kindsOf(child).some((kind) => kindsInParent.has(kind)),
		),
	);
}

/** The element's tag together with each of its classes. */
function kindsOf(element: Element): readonly string[] {
	return classesOf(element).map((name) => `${localNameOf(element)} ${name}`);
}

function looksLikeTile(element: Element): boolean {
	if (!isShown(element)) return false;
	if (findVideos([element]).some(showsPicture)) return false;
	const { width, height } = boxOf(element);
	return (
		width >= MIN_TILE_PX.width &&
		height >= MIN_TILE_PX.height &&
		width / height <= MAX_ASPECT
	);
}

/** Whether the video has a source and is shown: a page may take the stream away and leave the element. */
function showsPicture(video: HTMLVideoElement): boolean {
	const hasSource = videoTrackOf(video) !== null || video.src !== "";
	return hasSource && isShown(video);
}

function tilesOf(found: readonly CameraOffTile[]): readonly Element[] {
	return found.map(({ container }) => container.element);
}

function touchesAny(element: Element, tiles: Iterable<Element>): boolean {
	for (const tile of tiles)
		if (containsNode(tile, element) || containsNode(element, tile)) return true;
	return false;
}
