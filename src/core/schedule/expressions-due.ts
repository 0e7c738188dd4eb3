import { THRESHOLDS } from "../base/thresholds.ts";
import type { LiveParticipant } from "./live-participants.ts";

interface Captured {
	readonly tileId: string;
	readonly capturedAtMs: number;
}

const LIMITS = THRESHOLDS.expression;

/**
 * The tiles among these pictures whose faces are to be classified. Not every picture is, because an expression
 * lasts longer than the time between two looks.
 * @param live participants of the pictures' page frame
 * @param isSelfOverlayOpen whether the overlay on the user's own picture is shown
 * @param intervalOf time between two looks at a participant, in milliseconds
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

/**
 * How long after an expression was read it is due again, if looks come every `intervalMs`.
 * @param isSteady whether it has not changed for long
 */
export function expressionEveryMs(
	intervalMs: number,
	isSteady: boolean,
): number {
	const looks = intervalMs * LIMITS.everyLooks;
	const least = isSteady ? LIMITS.steadyEveryMs : LIMITS.dwellMs;
	return Math.max(least, Math.min(looks, LIMITS.seldomMs));
}

function dueAt(one: LiveParticipant, intervalMs: number): number {
	// Looks come a little early or late, so half an interval is no reason to wait for another look.
	const every =
		expressionEveryMs(intervalMs, one.isExpressionSteady) - intervalMs / 2;
	return dueAgain(one, Math.max(LIMITS.dwellMs, every));
}

/** Due `afterMs` after the last reading; an expression that is not known, or may be changing, is due at once. */
function dueAgain(
	{ expressionDueAtMs }: LiveParticipant,
	afterMs: number,
): number {
	if (expressionDueAtMs === 0) return 0;
	return expressionDueAtMs - LIMITS.dwellMs + afterMs;
}
