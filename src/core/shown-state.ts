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
	/** False until anything has been seen: the first state needs less time than a change of mind. */
	readonly settled: boolean;
}

export function unsettled(atMs: number): ShownState {
	return { state: "cant-tell", sinceMs: atMs, candidate: null, settled: false };
}

/** Shows at once what the page itself reports (a camera switched off, say). */
export function showAtOnce(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	if (shown.settled && shown.state === state)
		return { ...shown, candidate: null };
	return { state, sinceMs: atMs, candidate: null, settled: true };
}

/** Takes one observation of `state`; a state is shown when it has held for its dwell, and then counts from when it began. */
export function considerState(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	if (shown.settled && state === shown.state)
		return { ...shown, candidate: null };
	const candidate =
		shown.candidate?.state === state
			? shown.candidate
			: { state, sinceMs: atMs };
	const dwellMs = shown.settled
		? THRESHOLDS.dwellMs[state]
		: Math.min(THRESHOLDS.firstDwellMs, THRESHOLDS.dwellMs[state]);
	if (atMs - candidate.sinceMs < dwellMs) return { ...shown, candidate };
	return { state, sinceMs: candidate.sinceMs, candidate: null, settled: true };
}
