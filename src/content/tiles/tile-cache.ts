import type { DirtyParts } from "../dom/dirty-nodes.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import type { TextLeaf } from "../dom/text-leaves.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import type { Rule, Site } from "../sites/site.ts";

/** What a video's tile says of itself: as long as the page does not touch it, it says the same. */
export interface TileFacts {
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
	/** That it shows a shared screen, by the site's rule or by what any page may say. */
	readonly screenShare: Rule | "by-the-page" | null;
	/** The video's; a change of its size is reported. To ask for it takes 8 µs. */
	readonly box: { readonly width: number; readonly height: number };
}

/** A video as it plays in this pass. */
export interface PlayedVideo {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
	readonly site: Site | null;
}

export interface TileCache {
	/** A pass begins. */
	begin(nowMs: number, dirty: DirtyParts): void;
	/** What was read in the pass before, where it still holds; else it is read. */
	of(played: PlayedVideo, read: () => TileFacts): TileFacts;
}

/** Classes and styles change unreported, with every word that somebody says: so often they are compared, of some tiles in each pass … */
const COMPARED_AFTER_MS = 10_000;
/** … and all is read anew, for what else may change how a tile looks. */
const READ_AFTER_MS = 40_000;
const MAX_RENEWED = 12;

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

	function holds(
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

	/** As it is known, where its styles say that it still holds; null where it is to be read. */
	function revalidated(before: CacheEntry): CacheEntry | null {
		const { facts, styles, comparedAtMs, readAtMs } = before;
		if (passAtMs - comparedAtMs < COMPARED_AFTER_MS || left-- <= 0)
			return before;
		if (passAtMs - readAtMs >= READ_AFTER_MS) return null;
		const isSame = styles === tileStyles(facts.container.element);
		return isSame ? { ...before, comparedAtMs: passAtMs } : null;
	}

	function learnt(facts: TileFacts) {
		const styles = tileStyles(facts.container.element);
		return { facts, styles, readAtMs: passAtMs, comparedAtMs: passAtMs };
	}

	return {
		begin(nowMs, dirty) {
			pass++;
			left = MAX_RENEWED;
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
				before && holds(before, played) ? revalidated(before) : null;
			const now = still ?? learnt(read());
			known.set(played.video, { ...now, ...played, pass });
			return now.facts;
		},
	};
}

/** A tile has few elements; a page that lies may have many. */
const MAX_COMPARED = 60;

const MAX_CLIMB = 12;

/** The classes and styles of a tile's elements and of what is around it: as long as they are the same, so is what they show and hide. */
function tileStyles(tile: Element): string {
	let styles = "";
	const add = (element: Element) => {
		styles += `${element.getAttribute("class")}|${element.getAttribute("style")}\n`;
	};
	let around: Element | null = tile;
	for (let i = 0; around && i < MAX_CLIMB; i++) {
		add(around);
		around = parentAcrossShadow(around);
	}
	const inside = tile.getElementsByTagName("*");
	for (let i = 0; i < inside.length && i < MAX_COMPARED; i++) {
		const element = inside[i];
		if (element) add(element);
	}
	return styles;
}
