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

/** Classes and styles change unreported, with every word that somebody says: what they tell is read anew so often, twice as seldom each time that it is the same, of some tiles in each pass. */
const FIRST_HOLDS_MS = 10_000;
const LONGEST_HOLDS_MS = 40_000;
const MOST_RENEWED = 12;

interface Known extends PlayedVideo {
	readonly facts: TileFacts;
	readonly readAtMs: number;
	readonly holdsMs: number;
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
			!isTouched(before.facts, video)
		);
	}

	function renewed(
		before: Known,
		read: () => TileFacts,
	): Pick<Known, "facts" | "readAtMs" | "holdsMs"> {
		if (passAtMs - before.readAtMs < before.holdsMs || left-- <= 0)
			return before;
		const facts = read();
		const holdsMs = saysTheSame(facts, before.facts)
			? Math.min(2 * before.holdsMs, LONGEST_HOLDS_MS)
			: FIRST_HOLDS_MS;
		return { facts, readAtMs: passAtMs, holdsMs };
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
			const { facts, readAtMs, holdsMs } =
				before && holds(before, played)
					? renewed(before, read)
					: { facts: read(), readAtMs: passAtMs, holdsMs: FIRST_HOLDS_MS };
			known.set(played.video, { ...played, facts, readAtMs, holdsMs, pass });
			return facts;
		},
	};
}

function saysTheSame(one: TileFacts, other: TileFacts): boolean {
	return (
		one.container.element === other.container.element &&
		one.container.pageKey === other.container.pageKey &&
		one.share === other.share &&
		one.texts.length === other.texts.length &&
		one.texts.every((leaf, i) => {
			const before = other.texts[i];
			return leaf.element === before?.element && leaf.text === before.text;
		})
	);
}
