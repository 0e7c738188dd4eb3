import type { ParticipantState } from "./participant-state.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** The state that the popup shows, and the one that would replace it if it lasts. */
export interface ShownState {
	readonly state: ParticipantState;
	readonly sinceMs: number;
	readonly candidate: {
		readonly state: ParticipantState;
		readonly sinceMs: number;
	} | null;
	/** Since when something else than the shown state has been observed; null while it agrees. */
	readonly doubtedSinceMs: number | null;
	/** False until anything has been seen: the first state needs less time than a change of mind. */
	readonly settled: boolean;
}

export function unsettled(atMs: number): ShownState {
	return {
		state: "cant-tell",
		sinceMs: atMs,
		candidate: null,
		doubtedSinceMs: null,
		settled: false,
	};
}

/** Shows at once what the page itself reports (a camera switched off, say). */
export function showAtOnce(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	const isSame = shown.settled && shown.state === state;
	return shownNow(state, isSame ? shown.sinceMs : atMs);
}

function shownNow(state: ParticipantState, sinceMs: number): ShownState {
	return {
		state,
		sinceMs,
		candidate: null,
		doubtedSinceMs: null,
		settled: true,
	};
}

/**
 * Takes one observation of `state`. It is shown when it has held for its
 * dwell, and then counts from when it began. Where nothing holds and the shown
 * state is not seen either, it becomes "can't tell".
 */
export function considerState(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	if (shown.settled && state === shown.state)
		return shownNow(state, shown.sinceMs);
	const candidate =
		shown.candidate?.state === state
			? shown.candidate
			: { state, sinceMs: atMs };
	const dwellMs = shown.settled
		? THRESHOLDS.dwellMs[state]
		: Math.min(THRESHOLDS.firstDwellMs, THRESHOLDS.dwellMs[state]);
	if (atMs - candidate.sinceMs >= dwellMs)
		return shownNow(state, candidate.sinceMs);
	const doubtedSinceMs = shown.doubtedSinceMs ?? atMs;
	const isUnsupported =
		shown.state !== "cant-tell" &&
		atMs - doubtedSinceMs >= THRESHOLDS.unsupportedMs;
	return isUnsupported
		? { ...shownNow("cant-tell", doubtedSinceMs), candidate }
		: { ...shown, candidate, doubtedSinceMs };
}
