import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { kindChangesAtMs, type TimeKind, timeKindOf } from "./attending.ts";
import type { AttentionSummary, TraceBin } from "./participant-summary.ts";
import type { ShownState } from "./shown-state.ts";

/** How one person's last minutes were spent, in bins of a few seconds, oldest first. */
export interface TimeBins {
	readonly bins: readonly TimeBin[];
	/** Time up to here has been counted. */
	readonly untilMs: number;
}

interface TimeBin {
	readonly startMs: number;
	readonly totalMs: number;
	readonly readableMs: number;
	readonly attendingMs: number;
}

const { binMs, keptMs } = THRESHOLDS.trace;

export function emptyBins(atMs: number): TimeBins {
	return { bins: [], untilMs: atMs };
}

/** Counts the time from `untilMs` to `atMs` as one kind. */
export function spend(time: TimeBins, kind: TimeKind, atMs: number): TimeBins {
	if (atMs <= time.untilMs) return time;
	const byStart = new Map(time.bins.map((bin) => [bin.startMs, bin]));
	let fromMs = Math.max(time.untilMs, atMs - keptMs);
	while (fromMs < atMs) {
		const startMs = Math.floor(fromMs / binMs) * binMs;
		const toMs = Math.min(atMs, startMs + binMs);
		const old = byStart.get(startMs) ?? emptyBin(startMs);
		byStart.set(startMs, addTime(old, kind, toMs - fromMs));
		fromMs = toMs;
	}
	const bins = [...byStart.values()].filter(
		(bin) => bin.startMs > atMs - keptMs,
	);
	return { bins, untilMs: atMs };
}

function emptyBin(startMs: number): TimeBin {
	return { startMs, totalMs: 0, readableMs: 0, attendingMs: 0 };
}

function addTime(bin: TimeBin, kind: TimeKind, ms: number): TimeBin {
	return {
		startMs: bin.startMs,
		totalMs: bin.totalMs + ms,
		readableMs: bin.readableMs + (kind === "unreadable" ? 0 : ms),
		attendingMs: bin.attendingMs + (kind === "attending" ? ms : 0),
	};
}

/** A bin of which less than half could be read is a gap. */
export function traceOf(time: TimeBins): readonly TraceBin[] {
	return time.bins.map(({ startMs, totalMs, readableMs, attendingMs }) => ({
		startMs,
		attendingShare:
			readableMs * 2 >= totalMs ? share(attendingMs, readableMs) : null,
	}));
}

/** The inverse of `traceOf`, as far as a trace allows. */
export function binsFromTrace(trace: readonly TraceBin[]): readonly TimeBin[] {
	return trace.map(({ startMs, attendingShare }) => ({
		startMs,
		totalMs: binMs,
		readableMs: attendingShare === null ? 0 : binMs,
		attendingMs: (attendingShare ?? 0) * binMs,
	}));
}

/** The band of the last minute, or of another window. Only readable time counts; too little of it gives "can't tell". */
export function attentionOf(
	time: TimeBins,
	nowMs: number,
	windowMs: number = THRESHOLDS.attention.windowMs,
): AttentionSummary {
	const { minReadableShare, minReadableMs, highShare, mediumShare } =
		THRESHOLDS.attention;
	const recent = time.bins.filter((bin) => bin.startMs > nowMs - windowMs);
	const total = sum(recent, "totalMs");
	const readable = sum(recent, "readableMs");
	const attendingShare = share(sum(recent, "attendingMs"), readable);
	const readableShare = share(readable, total) ?? 0;
	const canTell =
		attendingShare !== null &&
		readableShare >= minReadableShare &&
		readable >= minReadableMs;
	const band = !canTell
		? "cant-tell"
		: attendingShare >= highShare
			? "high"
			: attendingShare >= mediumShare
				? "medium"
				: "low";
	return { band, attendingShare, readableShare, windowMs };
}

function sum(
	bins: readonly TimeBin[],
	field: "totalMs" | "readableMs" | "attendingMs",
): number {
	return bins.reduce((total, bin) => total + bin[field], 0);
}

/** Clamped, because sums of fractions may end slightly outside 0..1. */
function share(part: number, whole: number): number | null {
	return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null;
}

/** Counts the time up to `untilMs` for the shown state: as one kind, or as two if its kind changes on the way. */
export function spendState(
	time: TimeBins,
	{ state, sinceMs }: ShownState,
	untilMs: number,
	habits: Habits,
): TimeBins {
	const changesAtMs = kindChangesAtMs(state, sinceMs, habits) ?? untilMs;
	const kind = (atMs: number) => timeKindOf(state, atMs - sinceMs, habits);
	const before = spend(time, kind(sinceMs), Math.min(changesAtMs, untilMs));
	return spend(before, kind(changesAtMs), untilMs);
}
