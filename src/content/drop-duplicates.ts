import type { SeenVideo } from "./seen-video.ts";

/** A stage repeats someone of the filmstrip: of the videos that play the same track, the largest is kept, in its place. */
export function dropDuplicates(
	seen: readonly SeenVideo[],
): readonly SeenVideo[] {
	// By the track itself: different people's tracks may bear the same id.
	const largest = new Map<MediaStreamTrack, SeenVideo>();
	for (const one of seen) {
		const other = largest.get(one.track);
		if (!other || one.area > other.area) largest.set(one.track, one);
	}
	return seen.filter((one) => largest.get(one.track) === one);
}
