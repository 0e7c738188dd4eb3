import type { PaceSummary } from "../core/room-summary.ts";

/** How often each person is read, and why not more often; null where there is nobody. */
export function paceText({
	limitedBy,
	looksPerSecond,
}: PaceSummary): string | null {
	if (looksPerSecond === null) return null;
	const often =
		looksPerSecond >= 1
			? `Each person is read ${looksPerSecond.toFixed(1)} times a second`
			: `Each person is read every ${(1 / looksPerSecond).toFixed(1)} seconds`;
	if (limitedBy === "pace")
		return `${often}, to keep to the share of this computer that is set.`;
	if (limitedBy === "machine")
		return `${often}: for so many people this computer is slow, and the share that is set is exceeded.`;
	return `${often}.`;
}
