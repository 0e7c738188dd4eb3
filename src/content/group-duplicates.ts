import type { SeenVideo } from "./seen-video.ts";

/** Every place where the page shows one and the same track, the best for pictures first. */
export type Showings = readonly [SeenVideo, ...SeenVideo[]];

/** A stage repeats someone from the filmstrip: of all showings of a track the one that plays, then the largest, goes before. */
export function groupDuplicates(
	seen: readonly SeenVideo[],
): readonly Showings[] {
	// By the track itself: different people's tracks may bear the same id.
	const groups = new Map<MediaStreamTrack, Showings>();
	for (const one of seen) {
		const others = groups.get(one.track);
		if (!others) groups.set(one.track, [one]);
		else if (isBetter(one, others[0])) groups.set(one.track, [one, ...others]);
		else groups.set(one.track, [...others, one]);
	}
	return [...groups.values()];
}

function isBetter(one: SeenVideo, other: SeenVideo): boolean {
	const isLive = one.state === "live";
	return isLive === (other.state === "live") ? one.area > other.area : isLive;
}
