import type { Rule, Site } from "./sites/site.ts";
import type { TextLeaf } from "./text-leaves.ts";
import type { TileContainer } from "./tile-container.ts";
import type { TouchedNodes } from "./touched-nodes.ts";

/** What a video's tile says of itself: as long as the page does not touch it, it says the same. */
export interface TileFacts {
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
	/** That it shows a shared screen, by the site's rule or by what any page may say. */
	readonly share: Rule | "by-the-page" | null;
}

/** A video as it plays in this pass. */
export interface PlayedVideo {
	readonly video: HTMLVideoElement;
	readonly track: MediaStreamTrack;
	readonly site: Site | null;
}

export interface KnownTiles {
	/** A pass begins. */
	begin(nowMs: number): void;
	/** What was read in the pass before, where it still holds; else it is read. */
	of(played: PlayedVideo, read: () => TileFacts): TileFacts;
}

/** Classes and styles change unreported, with every word that somebody says: what they tell is read anew so often, of some tiles in each pass. */
const HOLDS_MS = 10_000;
const MOST_RENEWED = 12;

interface Known extends PlayedVideo {
	readonly facts: TileFacts;
	readonly readAtMs: number;
	readonly pass: number;
}

export function knownTiles(touched: TouchedNodes): KnownTiles {
	const known = new WeakMap<HTMLVideoElement, Known>();
	let isTouched: (facts: TileFacts, video: Element) => boolean = () => true;
	let pass = 0;
	let left = 0;
	let passAtMs = 0;

	function holds(before: Known, { video, track, site }: PlayedVideo): boolean {
		return (
			before.pass === pass - 1 &&
			before.track === track &&
			before.site === site &&
			!isTouched(before.facts, video) &&
			(passAtMs - before.readAtMs < HOLDS_MS || left-- <= 0)
		);
	}

	return {
		begin(nowMs) {
			pass++;
			left = MOST_RENEWED;
			passAtMs = nowMs;
			const nodes = touched.take();
			isTouched = ({ container }, video) =>
				nodes === "all" ||
				[video, container.element, ...container.surroundings].some((node) =>
					nodes.has(node),
				);
		},
		of(played, read) {
			const before = known.get(played.video);
			const still = before && holds(before, played) ? before : null;
			const facts = still?.facts ?? read();
			const readAtMs = still?.readAtMs ?? passAtMs;
			known.set(played.video, { ...played, facts, readAtMs, pass });
			return facts;
		},
	};
}
