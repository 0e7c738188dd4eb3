import type { ProviderName } from "../../core/base/engine-status.ts";
import type { Pace } from "../../core/base/preferences.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { PaceSummary } from "../../core/room/room-summary.ts";
import { type BatchPlan, batchPlan } from "../../core/schedule/batch-size.ts";
import {
	ASSUMED_COST_ESTIMATE,
	currentCostsMs,
	type LookCounts,
	slowdown,
	updateCostEstimate,
} from "../../core/schedule/cost-estimate.ts";
import type { LiveParticipant } from "../../core/schedule/live-participants.ts";
import {
	followLimit,
	NO_LIMIT,
	type Schedulable,
	schedule,
} from "../../core/schedule/schedule.ts";
import type { Look } from "../analysis/look.ts";

const PLAN_EVERY_MS = THRESHOLDS.schedule.planEveryMs;

/** Schedules the looks at all participants of all tabs, so that together they cost no more than the pace allows. */
export interface LookSchedule {
	/** @param people the participants of this tab whose pictures can be captured now */
	join(people: () => readonly LiveParticipant[]): TabLooks;
	/** Makes a new plan before the next look, because the pace has changed. */
	replan(): void;
}

/** One tab's share of the schedule. */
export interface TabLooks {
	/**
	 * Notes the cost of a finished batch.
	 * @param tookMs the batch's analysis, plus the time that its capture took the page
	 */
	done(batch: LookCounts, tookMs: number): void;
	/** How long after a participant's last picture the next is due. */
	intervalMs(one: LiveParticipant): number;
	/**
	 * How many pictures are requested at a time, and how often.
	 * @param people the number of participants in this tab
	 */
	batchPlan(provider: ProviderName, people: number): BatchPlan;
	summary(): PaceSummary;
	leave(): void;
}

export function lookSchedule(
	pace: () => Pace,
	nowMs: () => number,
): LookSchedule {
	let cost = ASSUMED_COST_ESTIMATE;
	let limit = NO_LIMIT;
	let plannedAtMs = Number.NEGATIVE_INFINITY;
	let planned: ReadonlyMap<string, number> = new Map();
	let lastTab = 0;
	const tabs = new Map<number, () => readonly LiveParticipant[]>();

	/** Participants' ids are unique only within their tab. */
	const keyOf = (tab: number, participantId: string) =>
		`${tab}/${participantId}`;

	function everybody(): readonly Schedulable[] {
		return [...tabs].flatMap(([tab, people]) =>
			people().map((one) => ({ ...one, id: keyOf(tab, one.participantId) })),
		);
	}

	/** Participants who joined after it was made are missing from it; for them the desired interval is used. */
	function currentPlan(): ReadonlyMap<string, number> {
		const now = nowMs();
		if (now - plannedAtMs < PLAN_EVERY_MS) return planned;
		const plan = schedule(everybody(), currentCostsMs(cost), pace());
		limit = followLimit(limit, plan.limitedBy, now);
		plannedAtMs = now;
		planned = plan.intervalsMs;
		return planned;
	}

	return {
		replan() {
			plannedAtMs = Number.NEGATIVE_INFINITY;
		},
		join(people) {
			const tab = ++lastTab;
			tabs.set(tab, people);
			const intervalMs = ({ participantId, desiredMs }: LiveParticipant) =>
				currentPlan().get(keyOf(tab, participantId)) ?? desiredMs;
			return {
				done(batch, tookMs) {
					cost = updateCostEstimate(cost, batch, tookMs, nowMs());
				},
				intervalMs,
				batchPlan(provider, count) {
					const { detecting, expression } = currentCostsMs(cost);
					return batchPlan(provider, count, detecting + expression);
				},
				summary() {
					const intervals = people().map(intervalMs);
					const perSecond = intervals.reduce((sum, ms) => sum + 1_000 / ms, 0);
					const isAnyone = intervals.length > 0;
					return {
						limitedBy: limit.limit,
						looksPerSecond: isAnyone ? perSecond / intervals.length : null,
						longestWaitMs: isAnyone ? Math.max(...intervals) : null,
						slowdown: cost.isSlow ? slowdown(cost) : null,
					};
				},
				leave: () => tabs.delete(tab),
			};
		},
	};
}

/** Counts a batch's looks by their kind of cost. */
export function countLooks(
	looked: readonly Pick<Look, "needsDetection" | "expression">[],
): LookCounts {
	const searched = looked.filter(({ needsDetection }) => needsDetection);
	const read = looked.filter(({ expression }) => expression);
	return {
		followed: looked.length - searched.length,
		detecting: searched.length,
		expression: read.length,
	};
}
