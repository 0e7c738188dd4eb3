import {
	type DateMove,
	followClocks,
	roomTimeMs,
	startClock,
} from "../core/base/clock-track.ts";

/**
 * Milliseconds since this document began, never running backwards: for how long something took or is ago. They say
 * nothing in another document, where an age is told instead, and they may stand still while the computer sleeps.
 */
export function monotonicMs(): number {
	return performance.now();
}

/** The date that the computer shows now. It may be set forward or back at any time, so no duration is measured by it. */
export function wallMs(): number {
	return Date.now();
}

/** The clock that stamps everything that is known of a room. Only the offscreen document has one. */
export interface RoomClock {
	nowMs(): number;
	/** How dates differ from room times. */
	dateMoves(): readonly DateMove[];
}

export function roomClock(): RoomClock {
	const read = () => ({ monotonicMs: monotonicMs(), wallMs: wallMs() });
	let track = startClock(read());
	return {
		nowMs() {
			const reading = read();
			track = followClocks(track, reading);
			return roomTimeMs(track, reading);
		},
		dateMoves: () => track.moves,
	};
}

/** Resolves after `ms`, or as soon as `signal` aborts, whichever is first; the timer does not outlive it. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener("abort", end);
	});
}

/** Runs `work` every `intervalMs` until `signal` aborts. It uses a timer, because in an offscreen document timers are not slowed down, while animation frames never come. */
export function repeat(
	intervalMs: number,
	signal: AbortSignal,
	work: () => void,
): void {
	if (signal.aborted) return;
	const timer = setInterval(work, intervalMs);
	signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
