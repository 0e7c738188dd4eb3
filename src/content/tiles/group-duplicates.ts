import type { SeenVideo } from "./seen-video.ts";

/** All videos in which the page shows one person; the best one for taking pictures comes first. */
export type Showings = readonly [SeenVideo, ...SeenVideo[]];

/** Groups videos by person: a stage repeats somebody from the filmstrip with the same track. Videos in one tile of a known site show one person, too. In each group, a video that plays comes first, then the largest. */
export function groupDuplicates(
	seen: readonly SeenVideo[],
): readonly Showings[] {
	const groups: SeenVideo[][] = [];
	// Keyed by the track itself, because different people's tracks may have the same id.
	const byTrack = new Map<MediaStreamTrack, SeenVideo[]>();
	const byTile = new Map<Element, SeenVideo[]>();
	for (const one of seen) {
		const { track, container } = one;
		let group =
			byTrack.get(track) ??
			(container.site ? byTile.get(container.element) : undefined);
		if (!group) {
			group = [];
			groups.push(group);
		}
		group.push(one);
		byTrack.set(track, group);
		if (container.site) byTile.set(container.element, group);
	}
	return groups.flatMap((group) => {
		const [best, ...others] = group.toSorted(betterFirst);
		return best ? [[best, ...others] as const] : [];
	});
}

/** Comparator: a video that plays comes before one that does not, then the larger one. */
export function betterFirst(one: SeenVideo, other: SeenVideo): number {
	const live = Number(other.state === "live") - Number(one.state === "live");
	return live || other.areaPx2 - one.areaPx2;
}
