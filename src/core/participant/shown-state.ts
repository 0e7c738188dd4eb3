import type { ParticipantState } from "../base/participant-state.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** The state that the popup shows, and recently observed states, which may replace it. */
export interface ShownState {
	readonly state: ParticipantState;
	readonly sinceMs: number;
	/** Oldest first, reaching back as far as the longest dwell needs. */
	readonly recent: readonly Run[];
	/** False until something has been seen: the first state needs less time than a change of state. */
	readonly settled: boolean;
}

/** A state observed from one sample to another with nothing else in between. */
interface Run {
	readonly state: ParticipantState;
	readonly fromMs: number;
	readonly toMs: number;
}

export function unsettled(atMs: number): ShownState {
	return { state: "cant-tell", sinceMs: atMs, recent: [], settled: false };
}

/** Shows at once what the page itself reports (a camera switched off, say). */
export function showAtOnce(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	const isSame = shown.settled && shown.state === state;
	const sinceMs = isSame ? shown.sinceMs : atMs;
	return { state, sinceMs, recent: [], settled: true };
}

/**
 * Takes one observation of `state`. The state is shown once it has held for its dwell, stray samples aside, and
 * then counts from when it began. If no state holds and the shown one is not seen either, "can't tell" is shown.
 */
export function considerState(
	shown: ShownState,
	state: ParticipantState,
	atMs: number,
): ShownState {
	const next = { ...shown, recent: withSighting(shown.recent, state, atMs) };
	if (shown.settled && state === shown.state) return next;
	const dwellMs = shown.settled
		? THRESHOLDS.dwellMs[state]
		: Math.min(THRESHOLDS.firstDwellMs, THRESHOLDS.dwellMs[state]);
	const sinceMs = heldSince(next.recent, state, dwellMs, atMs);
	if (sinceMs !== null) return { ...next, state, sinceMs, settled: true };
	const doubtedSinceMs = doubtedSince(next.recent, shown.state);
	const isUnsupported =
		shown.settled &&
		shown.state !== "cant-tell" &&
		atMs - doubtedSinceMs >= THRESHOLDS.unsupportedMs;
	return isUnsupported
		? { ...next, state: "cant-tell", sinceMs: doubtedSinceMs }
		: next;
}

/** Shows a state that has been found to hold since a moment in the past. */
export function showSince(
	shown: ShownState,
	state: ParticipantState,
	sinceMs: number,
	atMs: number,
): ShownState {
	const isSame = shown.settled && shown.state === state;
	return {
		state,
		sinceMs: isSame ? shown.sinceMs : sinceMs,
		recent: withSighting(shown.recent, state, atMs),
		settled: true,
	};
}

/** After a long silence, the state shown before it is no longer known: it must be seen again. */
export function shownAfterSilence(
	shown: ShownState,
	lastSignalAtMs: number,
	atMs: number,
): ShownState {
	const isForgotten = atMs > lastSignalAtMs + THRESHOLDS.forgottenMs;
	return isForgotten ? unsettled(lastSignalAtMs + THRESHOLDS.silenceMs) : shown;
}

/** How long after the last signal its state is still believed: longer where looks are rare on a slow computer. */
export function silenceMsOf(lastGapMs: number): number {
	const { silenceMs, forgottenMs } = THRESHOLDS;
	return Math.min(forgottenMs, Math.max(silenceMs, 1.5 * lastGapMs));
}

function withSighting(
	recent: readonly Run[],
	state: ParticipantState,
	atMs: number,
): readonly Run[] {
	const kept = recent.filter(({ toMs }) => atMs - toMs <= LONGEST_MS);
	const last = kept.at(-1);
	return last?.state === state
		? [...kept.slice(0, -1), { ...last, toMs: atMs }]
		: [...kept, { state, fromMs: atMs, toMs: atMs }];
}

const LONGEST_MS = Math.max(
	THRESHOLDS.unsupportedMs,
	...Object.values(THRESHOLDS.dwellMs),
);

/** When the state began, if it has filled its dwell; else null. */
function heldSince(
	recent: readonly Run[],
	state: ParticipantState,
	dwellMs: number,
	atMs: number,
): number | null {
	const fromMs = atMs - dwellMs;
	const first = recent.find((run) => run.state === state && run.toMs >= fromMs);
	if (!first || first.fromMs > fromMs) return null;
	const heldMs = recent.reduce(
		(sum, run, i) =>
			run.state === state ? sum + lengthAfter(recent, i, fromMs) : sum,
		0,
	);
	return heldMs >= dwellMs * THRESHOLDS.heldShare ? first.fromMs : null;
}

/** How long a run lasted after `fromMs`; the time between two runs is split in halves between them. */
function lengthAfter(
	recent: readonly Run[],
	index: number,
	fromMs: number,
): number {
	const run = recent[index];
	if (!run) return 0;
	const before = recent[index - 1]?.toMs ?? run.fromMs;
	const after = recent[index + 1]?.fromMs ?? run.toMs;
	const beganMs = Math.max(fromMs, (before + run.fromMs) / 2);
	return Math.max(0, (run.toMs + after) / 2 - beganMs);
}

/** Since when only other states than this one have been seen. */
function doubtedSince(recent: readonly Run[], state: ParticipantState): number {
	const last = recent.findLastIndex((run) => run.state === state);
	return recent[last + 1]?.fromMs ?? 0;
}
