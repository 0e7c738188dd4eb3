import type { ParticipantHistory } from "../participant/participant-summary.ts";

/** A history by another clock. */
export function movedHistory(
	history: ParticipantHistory,
	timeOf: (atMs: number) => number,
): ParticipantHistory {
	const trace = history.trace.map((bin) => ({
		...bin,
		startMs: timeOf(bin.startMs),
	}));
	return { ...history, trace };
}
