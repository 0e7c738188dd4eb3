import { type Habits, kindChangesAtMs, timeKindOf } from "./attending.ts";
import type { ShownState } from "./shown-state.ts";
import { spend, type TimeBins } from "./time-bins.ts";

/** Accounts the time up to `untilMs` to the shown state: as one kind, or as two where its kind changes on the way. */
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
