import type { PaceSummary } from "../core/room-summary.ts";

/** A wait so much longer than the mean one is worth saying. */
const FAR_LONGER = 1.3;

/** How often each person is read, and why not more often; null where there is nobody. */
export function paceText(pace: PaceSummary): string | null {
	const { limitedBy, looksPerSecond, longestWaitMs } = pace;
	if (looksPerSecond === null) return null;
	const often = oftenText(looksPerSecond, longestWaitMs);
	if (limitedBy === "pace")
		return `${often}, to keep to the share of this computer that is set.${slowText(pace)}`;
	if (limitedBy === "machine")
		return `${often}: for so many people this computer is slow, and the share that is set is exceeded.${slowText(pace)}`;
	return `${often}.${slowText(pace)}`;
}

function oftenText(
	looksPerSecond: number,
	longestWaitMs: number | null,
): string {
	const isFar =
		longestWaitMs !== null &&
		longestWaitMs * looksPerSecond > 1_000 * FAR_LONGER;
	const atLeast = isFar
		? `, and nobody less than every ${secondsText(longestWaitMs)}`
		: "";
	if (looksPerSecond < 1)
		return `Each person is read every ${secondsText(1_000 / looksPerSecond)}${isFar ? " on average" : ""}${atLeast}`;
	return `Each person is read ${looksPerSecond.toFixed(1)} times a second${isFar ? " on average" : ""}${atLeast}`;
}

function secondsText(ms: number): string {
	return `${(ms / 1_000).toFixed(1)} seconds`;
}

/** So far it is only slower than usual; why, it cannot know. */
function slowText({ slowdown }: PaceSummary): string {
	return slowdown === null
		? ""
		: ` A reading takes ${slowdown.toFixed(1)} times as long as usual: this computer is hot, or busy with something else.`;
}
