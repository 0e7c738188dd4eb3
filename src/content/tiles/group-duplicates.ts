import type { SeenVideo } from "./seen-video.ts";

/** Every place where the page shows one and the same person, the best for pictures first. */
export type Showings = readonly [SeenVideo, ...SeenVideo[]];

/** A stage repeats someone from the filmstrip: of all showings of a track the one that plays, then the largest, goes before. What lies in one tile of a known site is one person's, too. */
export function groupDuplicates(
	seen: readonly SeenVideo[],
): readonly Showings[] {
	const groups: SeenVideo[][] = [];
	// By the track itself: different people's tracks may bear the same id.
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

/** One that plays goes before one that does not, then the larger. */
export function betterFirst(one: SeenVideo, other: SeenVideo): number {
	const live = Number(other.state === "live") - Number(one.state === "live");
	return live || other.areaPx2 - one.areaPx2;
}
