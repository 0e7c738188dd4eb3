import type { PaceSummary } from "../../core/room/room-summary.ts";
import { decimalText, quantityText, text } from "../../platform/i18n/text.ts";

/** The longest wait is mentioned only if it is longer than the mean wait by this factor. */
const FAR_LONGER = 1.3;

/** Says how often each person is read, and why not more often; null where nobody is there. */
export function paceText(pace: PaceSummary): string | null {
	const { limitedBy, looksPerSecond, longestWaitMs } = pace;
	if (looksPerSecond === null) return null;
	const often = text(
		LIMIT_KEYS[limitedBy],
		oftenText(looksPerSecond, longestWaitMs),
	);
	const slow = slowText(pace);
	return slow === null ? often : `${often} ${slow}`;
}

function slowText({
	slowdown,
	slowPageMs,
}: Pick<PaceSummary, "slowdown" | "slowPageMs">): string | null {
	// The text names no certain cause: we know only that the computer is slower than usual.
	if (slowdown !== null) return text("pace_slow", decimalText(slowdown, 1));
	if (slowPageMs === null) return null;
	return text("pace_page_slow", quantityText(slowPageMs, "millisecond"));
}

const LIMIT_KEYS = {
	nothing: "pace_unlimited",
	pace: "pace_limited_by_share",
	machine: "pace_limited_by_machine",
	page: "pace_limited_by_page",
} as const;

function oftenText(
	looksPerSecond: number,
	longestWaitMs: number | null,
): string {
	const isOften = looksPerSecond >= 1;
	const often = decimalText(isOften ? looksPerSecond : 1 / looksPerSecond, 1);
	const isFar =
		longestWaitMs !== null &&
		longestWaitMs * looksPerSecond > 1_000 * FAR_LONGER;
	if (!isFar) return text(isOften ? "pace_times" : "pace_every", often);
	return text(
		isOften ? "pace_times_mean" : "pace_every_mean",
		often,
		decimalText(longestWaitMs / 1_000, 1),
	);
}
