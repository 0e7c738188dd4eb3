import { THRESHOLDS } from "../base/thresholds.ts";
import type { AttentionSummary, TraceBin } from "./participant-summary.ts";
import type { TimeKind } from "./time-kind.ts";

/**
 * How one person's last minutes were spent. Time is booked when it happened: what is learnt later about it changes
 * its kind, so nothing is summed up before it is asked for.
 */
export interface BookedTime {
	/** Oldest first, each beginning where the one before it ends or later. */
	readonly stretches: readonly BookedStretch[];
	/** Time up to here has been booked. */
	readonly untilMs: number;
}

interface BookedStretch {
	readonly fromMs: number;
	readonly toMs: number;
	readonly kind: TimeKind;
}

const { binMs, keptMs } = THRESHOLDS.trace;

export function nothingBooked(atMs: number): BookedTime {
	return { stretches: [], untilMs: atMs };
}

/** Books the time from `fromMs` to `toMs` as one kind, in place of what was booked of it before. */
export function book(
	time: BookedTime,
	kind: TimeKind,
	fromMs: number,
	toMs: number,
): BookedTime {
	if (toMs <= fromMs) return time;
	const oldestMs = Math.max(toMs, time.untilMs) - keptMs;
	const untilMs = Math.max(time.untilMs, toMs);
	const known = time.stretches.filter((one) => one.toMs > oldestMs);
	const firstCut = known.findLastIndex((one) => one.toMs <= fromMs) + 1;
	const touched = known.slice(firstCut);
	const before = touched.flatMap((one) => cut(one, one.fromMs, fromMs));
	const after = touched.flatMap((one) => cut(one, toMs, one.toMs));
	const kept = [...known.slice(0, firstCut), ...before];
	const last = kept.at(-1);
	const joins = last?.kind === kind && last.toMs === fromMs;
	return {
		stretches: joins
			? [...kept.slice(0, -1), { ...last, toMs }, ...after]
			: [...kept, { fromMs, toMs, kind }, ...after],
		untilMs,
	};
}

function cut(
	stretch: BookedStretch,
	fromMs: number,
	toMs: number,
): readonly BookedStretch[] {
	const from = Math.max(stretch.fromMs, fromMs);
	const to = Math.min(stretch.toMs, toMs);
	return to > from ? [{ ...stretch, fromMs: from, toMs: to }] : [];
}

/** Books the time since `fromMs` that was booked as one kind as another. */
export function rebook(
	time: BookedTime,
	fromMs: number,
	kind: TimeKind,
	instead: TimeKind,
): BookedTime {
	return time.stretches
		.filter((one) => one.kind === kind && one.toMs > fromMs)
		.reduce(
			(next, one) =>
				book(next, instead, Math.max(fromMs, one.fromMs), one.toMs),
			time,
		);
}

type TimeByKind = Readonly<Record<TimeKind, number>>;

const NO_TIME: TimeByKind = { toward: 0, elsewhere: 0, away: 0, unreadable: 0 };

/** How much time of each kind was booked between two moments. */
function timeBetween(
	{ stretches }: BookedTime,
	fromMs: number,
	toMs: number,
): TimeByKind {
	const sums = { ...NO_TIME };
	for (const stretch of stretches) {
		const ms = Math.min(stretch.toMs, toMs) - Math.max(stretch.fromMs, fromMs);
		if (ms > 0) sums[stretch.kind] += ms;
	}
	return sums;
}

/** The time of bins that were booked at all; gaps have none. */
export function traceOf({ stretches }: BookedTime): readonly TraceBin[] {
	const bins = new Map<number, Record<TimeKind, number>>();
	for (const { fromMs, toMs, kind } of stretches)
		for (let atMs = fromMs; atMs < toMs; ) {
			const startMs = Math.floor(atMs / binMs) * binMs;
			const untilMs = Math.min(toMs, startMs + binMs);
			const bin = bins.get(startMs) ?? { ...NO_TIME };
			bin[kind] += untilMs - atMs;
			bins.set(startMs, bin);
			atMs = untilMs;
		}
	return [...bins].map(([startMs, bin]) => ({
		startMs,
		toward: share(bin.toward),
		elsewhere: share(bin.elsewhere),
		away: share(bin.away),
	}));
}

/** Of a bin's length, in thousandths. */
function share(ms: number): number {
	return Math.round((ms / binMs) * 1_000) / 1_000;
}

/** The inverse of `traceOf`, as far as a trace allows. */
export function bookedFromTrace(
	trace: readonly TraceBin[],
	untilMs: number,
): BookedTime {
	return trace.reduce((time, { startMs, toward, elsewhere, away }) => {
		let next = time;
		let atMs = startMs;
		for (const [kind, part] of [
			["toward", toward],
			["elsewhere", elsewhere],
			["away", away],
			["unreadable", 1 - toward - elsewhere - away],
		] as const) {
			const toMs = Math.min(atMs + Math.max(0, part) * binMs, untilMs);
			next = book(next, kind, atMs, toMs);
			atMs = toMs;
		}
		return { ...next, untilMs };
	}, nothingBooked(untilMs));
}

/**
 * The band of the last minute, or of another window: the share of the time toward the call in that toward it and
 * away from it. Both together must fill half of the window; else there is no band.
 * @param isKnown whether the person's usual pose is known, without which no band is said
 */
export function attentionOf(
	time: BookedTime,
	isKnown: boolean,
	nowMs: number,
	windowMs: number = THRESHOLDS.attention.windowMs,
): AttentionSummary {
	const { toward, elsewhere, away, unreadable } = timeBetween(
		time,
		nowMs - windowMs,
		nowMs,
	);
	const judgedMs = toward + away;
	const readableMs = judgedMs + elsewhere;
	const totalMs = readableMs + unreadable;
	const { minJudgedShare, minReadableMs } = THRESHOLDS.attention;
	const towardShare = judgedMs > 0 ? toward / judgedMs : null;
	const canTell =
		isKnown &&
		judgedMs >= minReadableMs &&
		judgedMs >= totalMs * minJudgedShare;
	return {
		band: canTell && towardShare !== null ? bandOf(towardShare) : "cant-tell",
		towardShare,
		elsewhereShare: totalMs > 0 ? elsewhere / totalMs : 0,
		readableShare: totalMs > 0 ? readableMs / totalMs : 0,
		windowMs,
	};
}

/** The band of a share toward the call, of one person or of a room. */
export function bandOf(towardShare: number): "high" | "medium" | "low" {
	const { highShare, mediumShare } = THRESHOLDS.attention;
	if (towardShare >= highShare) return "high";
	return towardShare >= mediumShare ? "medium" : "low";
}
