import type { Stretch } from "../core/session/session-stretches.ts";

/** More lines than this tell a reader less. */
const MOST_STRETCHES = 6;

/** The longest stretches, in the order of time: what a reader should know first. All of them where they are few. */
export function longestStretches(
	stretches: readonly Stretch[],
): readonly Stretch[] {
	const longest = stretches
		.toSorted((one, other) => lengthMs(other) - lengthMs(one))
		.slice(0, MOST_STRETCHES);
	return stretches.filter((stretch) => longest.includes(stretch));
}

function lengthMs({ fromMs, toMs }: Stretch): number {
	return toMs - fromMs;
}
