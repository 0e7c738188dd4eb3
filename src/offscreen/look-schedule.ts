import { ASSUMED_COST, measureLook } from "../core/look-cost.ts";
import type { Pace } from "../core/pace.ts";
import type { LiveParticipant } from "../core/room-reading.ts";
import type { PaceSummary } from "../core/room-summary.ts";
import { schedule } from "../core/schedule.ts";

/** Keeps one tab's looks within what they may cost. */
export interface LookSchedule {
	setPace(pace: Pace): void;
	/** So many looks have just been done, in so much time of one core. */
	done(looks: number, spentMs: number): void;
	/** How long after the last picture of each the next is due, by id. */
	intervalsMs(live: readonly LiveParticipant[]): ReadonlyMap<string, number>;
	summary(live: readonly LiveParticipant[]): PaceSummary;
}

/** @param openTabs how many meeting tabs share this computer */
export function lookSchedule(
	startPace: Pace,
	openTabs: () => number,
	nowMs: () => number,
): LookSchedule {
	let pace = startPace;
	let cost = ASSUMED_COST;
	const scheduleOf = (live: readonly LiveParticipant[]) =>
		schedule(
			live.map(({ participantId: id, wishMs }) => ({ id, wishMs })),
			cost.meanMs * openTabs(),
			pace,
		);
	return {
		setPace(next) {
			pace = next;
		},
		done(looks, spentMs) {
			if (looks > 0) cost = measureLook(cost, spentMs / looks, nowMs());
		},
		intervalsMs: (live) => scheduleOf(live).intervalsMs,
		summary(live) {
			const { intervalsMs, limitedBy } = scheduleOf(live);
			const perSecond = [...intervalsMs.values()].reduce(
				(sum, ms) => sum + 1_000 / ms,
				0,
			);
			return {
				limitedBy,
				looksPerSecond: live.length > 0 ? perSecond / live.length : null,
			};
		},
	};
}
