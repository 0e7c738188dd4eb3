/** The two clocks of one document, read at the same moment. */
export interface ClockReading {
	/** Never runs backwards; may stand still while the computer sleeps. */
	readonly monotonicMs: number;
	/** The date that the computer shows, which may be set forward or back. */
	readonly wallMs: number;
}

/**
 * Room time, by which everything that is known of a room is stamped. It never runs backwards, so that what happened
 * later always has a later time, and it goes on while the computer sleeps. Dates are derived from it. Immutable.
 */
export interface ClockTrack {
	/** Room time minus monotonic time. */
	readonly aheadMs: number;
	/** Each time that the computer's date was set back, oldest first. */
	readonly moves: readonly DateMove[];
	/** Stretches of room time in which no time passed for this document. */
	readonly gaps: readonly Gap[];
}

/** A correction of dates: whatever has a room time of `fromMs` or later was `byMs` earlier than was believed. */
export interface DateMove {
	readonly fromMs: number;
	readonly byMs: number;
}

interface Gap {
	/** Bins before the gap begin before this, and bins after it begin later. */
	readonly middleMs: number;
	/** In dates: a move may have made it shorter. */
	readonly lengthMs: number;
}

/** The clocks are read one after the other, and network time services correct a date by less than this without a step. */
const TOLERANCE_MS = 1_000;

/** Room time begins as the date. */
export function startClock({ monotonicMs, wallMs }: ClockReading): ClockTrack {
	return { aheadMs: wallMs - monotonicMs, moves: [], gaps: [] };
}

export function roomTimeMs(
	{ aheadMs }: ClockTrack,
	{ monotonicMs }: ClockReading,
): number {
	return monotonicMs + aheadMs;
}

/** Takes in what both clocks say now. Returns the same clock as long as they agree. */
export function followClocks(
	clock: ClockTrack,
	reading: ClockReading,
): ClockTrack {
	const roomMs = roomTimeMs(clock, reading);
	const slipMs = reading.wallMs - dateOf(clock.moves, roomMs);
	if (Math.abs(slipMs) < TOLERANCE_MS) return clock;
	return slipMs > 0 ? skip(clock, roomMs, slipMs) : setBack(clock, -slipMs);
}

/** The computer slept, or its date was set forward. Nothing tells the two apart, and in both nothing is known of the time between. */
function skip(clock: ClockTrack, roomMs: number, byMs: number): ClockTrack {
	const gap = { middleMs: roomMs + byMs / 2, lengthMs: byMs };
	return {
		...clock,
		aheadMs: clock.aheadMs + byMs,
		gaps: [...clock.gaps, gap],
	};
}

/**
 * The computer's date was set back. If it was set forward before by as much, only dates since then were wrong;
 * otherwise all of them were.
 */
function setBack(clock: ClockTrack, byMs: number): ClockTrack {
	const undone = clock.gaps.findLast(
		({ lengthMs }) => lengthMs + TOLERANCE_MS >= byMs,
	);
	const fromMs = undone?.middleMs ?? 0;
	const gaps = clock.gaps.map((gap) =>
		gap === undone
			? { ...gap, lengthMs: Math.max(0, gap.lengthMs - byMs) }
			: gap,
	);
	// A whole number, so that the same moves in another order give the same dates.
	const move = { fromMs, byMs: Math.round(byMs) };
	return { ...clock, moves: [...clock.moves, move], gaps };
}

/** The date of a room time. */
export function dateOf(moves: readonly DateMove[], roomMs: number): number {
	const movedMs = moves
		.filter(({ fromMs }) => roomMs >= fromMs)
		.reduce((sum, { byMs }) => sum + byMs, 0);
	return Math.max(0, roomMs - movedMs);
}
