import type { ParticipantSummary } from "../participant/participant-summary.ts";
import {
	addBins,
	type PersonTime,
	SESSION_BIN_MS,
	type SessionBin,
} from "./session-bin.ts";
import { addSpent, NO_TIME, type SpentTime } from "./spent-time.ts";

/** The bins of a room that have not been written yet. */
export interface PendingBins {
	/** Oldest first; the last one may still be filled. */
	readonly bins: readonly SessionBin[];
	/** Time up to here has been counted; null while nobody is seen. */
	readonly untilMs: number | null;
}

export const NO_PENDING_BINS: PendingBins = { bins: [], untilMs: null };

type Seen = Pick<
	ParticipantSummary,
	"id" | "name" | "state" | "doing" | "expression"
>;

/** Readings come every second. After a longer gap (a computer asleep, a clock that was set) nothing is known about the time between. */
const LONGEST_STEP_MS = 3_000;

/** Counts the time since the last reading for what is seen now. A room without people leaves a gap. */
export function accumulate(
	before: PendingBins,
	everyone: readonly Seen[],
	atMs: number,
): PendingBins {
	const seen = everyone.filter(({ state }) => state !== "excluded");
	if (seen.length === 0) return { ...before, untilMs: null };
	const fromMs = before.untilMs;
	const isKnown =
		fromMs !== null && atMs > fromMs && atMs - fromMs <= LONGEST_STEP_MS;
	if (!isKnown) return { ...before, untilMs: atMs };
	const bins = piecesOf(fromMs, atMs).reduce(
		(sum, { startMs, lengthMs }) =>
			withBin(sum, binOf(seen, startMs, lengthMs)),
		before.bins,
	);
	return { bins, untilMs: atMs };
}

/** Cuts a stretch of time where bins meet. */
function piecesOf(fromMs: number, toMs: number) {
	const pieces: { startMs: number; lengthMs: number }[] = [];
	let atMs = fromMs;
	while (atMs < toMs) {
		const startMs = Math.floor(atMs / SESSION_BIN_MS) * SESSION_BIN_MS;
		const endMs = Math.min(toMs, startMs + SESSION_BIN_MS);
		pieces.push({ startMs, lengthMs: endMs - atMs });
		atMs = endMs;
	}
	return pieces;
}

function binOf(
	seen: readonly Seen[],
	startMs: number,
	heardMs: number,
): SessionBin {
	const people = seen.map((person): PersonTime => {
		const { doing } = person;
		const spent: SpentTime = {
			presentMs: heardMs,
			readableMs: doing === "unreadable" ? 0 : heardMs,
			elsewhereMs: doing === "elsewhere" ? heardMs : 0,
			attendingMs: doing === "toward" ? heardMs : 0,
			expressionMs:
				person.expression?.probabilities.map((p) => p * heardMs) ?? null,
		};
		return { key: person.id, name: person.name, spent };
	});
	const room = people.reduce((sum, { spent }) => addSpent(sum, spent), NO_TIME);
	return { startMs, heardMs, room, people };
}

/** Six hours: what cannot be written waits in memory, but not without end. */
const MOST_BINS = 2_160;

/** Adds a bin, or merges it with the bin of the same ten seconds, which come again after the clock was set back. Beyond `MOST_BINS` the oldest are dropped. */
export function withBin(
	bins: readonly SessionBin[],
	bin: SessionBin,
): readonly SessionBin[] {
	const at = bins.findLastIndex(({ startMs }) => startMs === bin.startMs);
	const old = bins[at];
	return old
		? bins.with(at, addBins(old, bin))
		: [...bins, bin].slice(-MOST_BINS);
}
