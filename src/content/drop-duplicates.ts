import type { SeenVideo } from "./seen-video.ts";

/** A stage repeats someone of the filmstrip: of the videos that play the same track, the largest is kept, in its place. */
export function dropDuplicates(
	seen: readonly SeenVideo[],
): readonly SeenVideo[] {
	const largest = new Map<string, SeenVideo>();
	for (const one of seen) {
		const other = largest.get(one.track.id);
		if (!other || one.area > other.area) largest.set(one.track.id, one);
	}
	return seen.filter((one) => largest.get(one.track.id) === one);
}
