import { saysSelf } from "../../core/page/clean-name.ts";
import { videoTrackOf } from "../dom/find-videos.ts";
import { type Search, searchWhole } from "../dom/page-search.ts";
import { textLeaves } from "../dom/text-leaves.ts";
import { isShown } from "../dom/video-state.ts";
import type { YieldPoint } from "../dom/yield-points.ts";
import type { ReadName } from "../naming/name-reader.ts";
import type { SelfSign } from "../naming/self-sign.ts";
import { matchRule } from "../rules/match-rule.ts";
import { pageKeyOf } from "../rules/page-key.ts";
import { siteName } from "../rules/site-name.ts";
import { siteContainer, type TileContainer } from "../rules/tile-container.ts";
import type { Rule, Site, TextRule } from "../sites/site.ts";

/** A tile with a name and no picture: somebody is there whose camera is off, or whose tile the page does not show now. */
export interface CameraOffTile {
	readonly container: TileContainer;
	readonly name: string;
	readonly nameRule: TextRule | null;
	readonly self: SelfSign | Rule | null;
	readonly stageRule: Rule | null;
	readonly state: "camera-off" | "off-screen";
}

/** Where to look for them. */
export interface TilesBeside {
	readonly roots: readonly ParentNode[];
	readonly site: Site | null;
	/** Tiles with a video, or of a shared screen. */
	readonly taken: ReadonlySet<Element>;
	readonly heldVideoBefore: readonly TileContainer[];
	/** Of elements that the page keys as people. */
	readonly keyed: string;
	readonly search?: Search;
}

/** Rows of a people panel bear the same keys, but are flat. */
const MIN_TILE_PX = { width: 96, height: 64 };
const MAX_ASPECT = 3;
const MAX_TILES = 100;
const MAX_CANDIDATES = 1_000;

/**
 * Elements that the site has as tiles or that the page keys as people,
 * siblings shaped like the tiles with a video, and containers that held a
 * video in an earlier pass: of these also those that are hidden now.
 */
export async function cameraOffTiles(
	beside: TilesBeside,
	read: ReadName,
	pause: YieldPoint,
): Promise<readonly CameraOffTile[]> {
	const { site, taken } = beside;
	const held = new Map(beside.heldVideoBefore.map((one) => [one.element, one]));
	const found: CameraOffTile[] = [];
	for (const [element, rule] of candidates(beside)) {
		if (taken.has(element)) continue;
		await pause();
		if (found.length >= MAX_TILES) break;
		if (!element.isConnected || touchesAny(element, taken)) continue;
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
				self: selfSignOf(element, site),
				stageRule: site && matchRule(element, site.stage),
				state: isHidden ? "off-screen" : "camera-off",
			});
	}
	return found;
}

/** Each with the site's rule that found it. */
function candidates({
	roots,
	site,
	taken,
	heldVideoBefore,
	keyed,
	search = searchWhole,
}: TilesBeside): readonly (readonly [Element, Rule | null])[] {
	const found = new Map<Element, Rule | null>();
	const add = (elements: readonly Element[], rule: Rule | null) => {
		for (const element of elements)
			if (!found.has(element)) found.set(element, rule);
	};
	for (const root of roots)
		for (const rule of site?.tile ?? []) add(search(root, rule.select), rule);
	// Rows of a people panel bear the keys as well: where the site's tiles are known, they alone count.
	if (found.size === 0)
		for (const root of roots) add(search(root, keyed), null);
	add(likeSiblings(taken), null);
	add(
		heldVideoBefore.map(({ element }) => element),
		null,
	);
	return [...found].slice(0, MAX_CANDIDATES);
}

function selfSignOf(
	element: Element,
	site: Site | null,
): CameraOffTile["self"] {
	const rule = site && matchRule(element, site.self);
	if (rule) return rule;
	return textLeaves(element).some(({ text }) => saysSelf(text)) ? "text" : null;
}

/** Beside a tile, and with its tag and a class of its; not those that are tiles themselves, as most are. */
function likeSiblings(tiles: ReadonlySet<Element>): readonly Element[] {
	const kinds = new Map<ParentNode, Set<string>>();
	for (const tile of tiles) {
		if (tile.classList.length === 0) continue;
		const parent = tile.parentNode;
		if (!(parent instanceof Element || parent instanceof ShadowRoot)) continue;
		const ofParent = kinds.get(parent) ?? new Set();
		for (const kind of kindsOf(tile)) ofParent.add(kind);
		kinds.set(parent, ofParent);
	}
	return [...kinds].flatMap(([parent, ofParent]) =>
		[...parent.children].filter(
			(child) =>
				!tiles.has(child) && kindsOf(child).some((kind) => ofParent.has(kind)),
		),
	);
}

/** Its tag with each of its classes. */
function kindsOf({ tagName, classList }: Element): readonly string[] {
	return [...classList].map((name) => `${tagName} ${name}`);
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

function touchesAny(element: Element, tiles: Iterable<Element>): boolean {
	for (const tile of tiles)
		if (tile.contains(element) || element.contains(tile)) return true;
	return false;
}
