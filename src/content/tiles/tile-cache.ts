import type { DirtyParts } from "../dom/dirty-nodes.ts";
import { attributeOf, descendantsOf } from "../dom/page-members.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import type { TextLeaf } from "../dom/text-leaves.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import type { Rule, Site } from "../sites/site.ts";

/** The facts that a pass reads in a video's tile. They stay the same until the page changes the tile. */
export interface TileFacts {
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
	/** How the tile was recognised as a shared screen: by the site's rule, or by signs that any page may have; null if it shows none. */
	readonly screenShare: Rule | "by-the-page" | null;
	/** See `screenShareTexts`. */
	readonly screenShareTexts: readonly string[];
	/** The video's box. A change of its size is reported, and measuring it takes 8 µs. */
	readonly box: { readonly width: number; readonly height: number };
}

/** A video as it plays in this pass. */
export interface PlayedVideo {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
	readonly site: Site | null;
}

export interface TileCache {
	/** Call this at the start of each pass. */
	begin(nowMs: number, dirty: DirtyParts): void;
	/** The facts of the pass before if they are still valid, else those that `read` returns. */
	of(played: PlayedVideo, read: () => TileFacts): TileFacts;
}

/** Classes and styles change with every word that somebody says, so their changes are not reported. They are compared after this time instead, for some tiles in each pass. */
const COMPARED_AFTER_MS = 10_000;
/** After this time a tile is read again, because other things may change how it looks. */
const READ_AFTER_MS = 40_000;
const MAX_COMPARED_TILES = 12;

interface CacheEntry extends PlayedVideo {
	readonly facts: TileFacts;
	readonly readAtMs: number;
	readonly styles: string;
	readonly comparedAtMs: number;
	readonly pass: number;
}

export function tileCache(): TileCache {
	const known = new WeakMap<HTMLVideoElement, CacheEntry>();
	let isDirty: (facts: TileFacts, video: Element) => boolean = () => true;
	let pass = 0;
	let left = 0;
	let passAtMs = 0;

	function isUnchanged(
		before: CacheEntry,
		{ video, track, site }: PlayedVideo,
	): boolean {
		return (
			before.pass === pass - 1 &&
			before.track === track &&
			before.site === site &&
			!isDirty(before.facts, video)
		);
	}

	/** The cached entry if its styles are unchanged or not yet due for comparison, else null. */
	function revalidated(before: CacheEntry): CacheEntry | null {
		const { facts, styles, comparedAtMs, readAtMs } = before;
		if (passAtMs - comparedAtMs < COMPARED_AFTER_MS || left-- <= 0)
			return before;
		if (passAtMs - readAtMs >= READ_AFTER_MS) return null;
		const isSame = styles === tileStyles(facts.container.element);
		return isSame ? { ...before, comparedAtMs: passAtMs } : null;
	}

	function newEntry(facts: TileFacts) {
		const styles = tileStyles(facts.container.element);
		return { facts, styles, readAtMs: passAtMs, comparedAtMs: passAtMs };
	}

	return {
		begin(nowMs, dirty) {
			pass++;
			left = MAX_COMPARED_TILES;
			passAtMs = nowMs;
			isDirty = ({ container }, video) =>
				dirty === "all" ||
				[video, container.element, ...container.surroundings].some((node) =>
					dirty.nodes.has(node),
				);
		},
		of(played, read) {
			const before = known.get(played.video);
			const still =
				before && isUnchanged(before, played) ? revalidated(before) : null;
			const now = still ?? newEntry(read());
			known.set(played.video, { ...now, ...played, pass });
			return now.facts;
		},
	};
}

/** A tile has few elements; a hostile page may put many into it. */
const MAX_COMPARED_ELEMENTS = 60;

const MAX_CLIMB = 12;

/** The classes and styles of a tile's elements and of its ancestors. While they are the same, so is what they show and hide. */
function tileStyles(tile: Element): string {
	let styles = "";
	const add = (element: Element) => {
		styles += `${attributeOf(element, "class")}|${attributeOf(element, "style")}\n`;
	};
	let around: Element | null = tile;
	for (let i = 0; around && i < MAX_CLIMB; i++) {
		add(around);
		around = parentAcrossShadow(around);
	}
	const inside = descendantsOf(tile);
	for (let i = 0; i < inside.length && i < MAX_COMPARED_ELEMENTS; i++) {
		const element = inside[i];
		if (element) add(element);
	}
	return styles;
}
