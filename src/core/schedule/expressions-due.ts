import { THRESHOLDS } from "../base/thresholds.ts";
import type { LiveParticipant } from "./live-participants.ts";

interface Captured {
	readonly tileId: string;
	readonly capturedAtMs: number;
}

const LIMITS = THRESHOLDS.expression;

/**
 * The tiles among these pictures whose faces are to be classified: an
 * expression lasts longer than the time between two looks.
 * @param live of the pictures' browser frame
 * @param isSelfOverlayOpen whether the own picture is being drawn over
 * @param intervalOf how far their looks are apart, in milliseconds
 */
export function expressionsDue(
	pictures: readonly Captured[],
	live: readonly LiveParticipant[],
	isSelfOverlayOpen: boolean,
	intervalOf: (one: LiveParticipant) => number,
): ReadonlySet<string> {
	const dueAtMs = new Map(
		live.map((one) => [
			one.tileId,
			one.isSelf && isSelfOverlayOpen
				? dueAgain(one, LIMITS.overlayEveryMs)
				: dueAt(one, intervalOf(one)),
		]),
	);
	return new Set(
		pictures
			.filter(
				({ tileId, capturedAtMs }) =>
					capturedAtMs >= (dueAtMs.get(tileId) ?? 0),
			)
			.map(({ tileId }) => tileId),
	);
}

/** How long after the last reading the next is due, where looks come every `intervalMs`. */
export function expressionEveryMs(intervalMs: number): number {
	const looks = intervalMs * LIMITS.everyLooks;
	return Math.max(LIMITS.dwellMs, Math.min(looks, LIMITS.seldomMs));
}

function dueAt(one: LiveParticipant, intervalMs: number): number {
	// Looks come a little early or late: half of one is no reason to wait for another.
	const every = expressionEveryMs(intervalMs) - intervalMs / 2;
	return dueAgain(one, Math.max(LIMITS.dwellMs, every));
}

/** So long after the last reading; an expression that is not known, or may be changing, is due at once. */
function dueAgain(
	{ expressionDueAtMs }: LiveParticipant,
	afterMs: number,
): number {
	if (expressionDueAtMs === 0) return 0;
	return expressionDueAtMs - LIMITS.dwellMs + afterMs;
}
