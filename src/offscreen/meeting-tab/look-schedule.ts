import type { ProviderName } from "../../core/base/engine-status.ts";
import type { Pace } from "../../core/base/preferences.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { Limit, PaceSummary } from "../../core/room/room-summary.ts";
import { type BatchPlan, batchPlan } from "../../core/schedule/batch-size.ts";
import {
	ASSUMED_COST_ESTIMATE,
	type CostEstimate,
	currentCostsMs,
	type LookCounts,
	slowdown,
	updateCostEstimate,
} from "../../core/schedule/cost-estimate.ts";
import type { LiveParticipant } from "../../core/schedule/live-participants.ts";
import {
	followPageSpeed,
	type PageSpeed,
	UNKNOWN_PAGE_SPEED,
} from "../../core/schedule/page-speed.ts";
import {
	coreDemand,
	followLimit,
	NO_LIMIT,
	type Schedulable,
	schedule,
} from "../../core/schedule/schedule.ts";
import {
	restMs,
	type TabBudget,
	tabBudgets,
} from "../../core/schedule/tab-budgets.ts";
import { batchTurns } from "./batch-turns.ts";

const PLAN_EVERY_MS = THRESHOLDS.schedule.planEveryMs;

/** Schedules the looks at all participants of all tabs, so that together they cost no more than the pace allows, and each tab has its part of that. */
export interface LookSchedule {
	/** @param people the participants of this tab whose pictures can be captured now */
	join(people: () => readonly LiveParticipant[]): TabLooks;
	/** Makes a new plan before the next look, because the pace has changed. */
	replan(): void;
}

/** One tab's part of the schedule. */
export interface TabLooks {
	/** Runs the analysis of a batch when it is this tab's turn; resolves or rejects as `work` does. */
	takeTurn(work: () => Promise<void>): Promise<void>;
	/** Notes the cost of a finished batch, whose analysis took this computer `analysisMs`. */
	done(
		batch: LookCounts,
		analysisMs: number,
		capture: { readonly pictures: number; readonly tookMs: number },
	): void;
	/** Whether pictures may be requested now; a tab that is far too large rests between its batches while others are read. */
	mayAsk(): boolean;
	/** From a participant's last picture to when the next is due. */
	intervalMs(one: LiveParticipant): number;
	/**
	 * How many pictures are requested at a time, and how often.
	 * @param people the number of participants in this tab
	 */
	batchPlan(provider: ProviderName, people: number): BatchPlan;
	summary(): PaceSummary;
	leave(): void;
}

interface ScheduledTab {
	readonly people: () => readonly LiveParticipant[];
	/** Each tab has its own, because a part of the cost is what the page says, which nobody else must suffer from. */
	cost: CostEstimate;
	/** What the analysis alone costs: it tells a slow computer from a slow page. */
	analysisCost: CostEstimate;
	page: PageSpeed;
	intervalsMs: ReadonlyMap<string, number>;
	limit: typeof NO_LIMIT;
	/** What the last plan gave it; null before that. */
	budget: TabBudget | null;
	/** The tab asks for nothing until then. */
	restUntilMs: number;
}

/** A limit by the machine that would not be one if the page handed out its pictures in no time is a limit by the page. */
function withoutPage(
	{ page, analysisCost }: ScheduledTab,
	people: readonly Schedulable[],
	budget: TabBudget,
	limitedBy: Limit,
): Limit {
	if (limitedBy !== "machine" || !page.isSlow) return limitedBy;
	const planned = schedule(people, currentCostsMs(analysisCost), budget);
	return planned.limitedBy === "machine" ? "machine" : "page";
}

function slownessOf({
	page,
	analysisCost,
}: ScheduledTab): Pick<PaceSummary, "slowdown" | "slowPageMs"> {
	const isComputer = analysisCost.isSlow;
	return {
		slowdown: isComputer ? slowdown(analysisCost) : null,
		slowPageMs: page.isSlow && !isComputer ? page.pictureMs : null,
	};
}

export function lookSchedule(
	pace: () => Pace,
	nowMs: () => number,
	arrivals?: () => Promise<void>,
): LookSchedule {
	const tabs = new Set<ScheduledTab>();
	const turns = batchTurns(nowMs, arrivals);
	let plannedAtMs = Number.NEGATIVE_INFINITY;

	function plan(): void {
		const now = nowMs();
		if (now - plannedAtMs < PLAN_EVERY_MS) return;
		plannedAtMs = now;
		const all = [...tabs].map((tab) => {
			const people = schedulable(tab.people());
			const costs = currentCostsMs(tab.cost);
			return { tab, people, costs, demand: coreDemand(people, costs) };
		});
		const budgets = tabBudgets(
			all.map(({ demand }) => demand),
			pace(),
		);
		for (const [i, { tab, people, costs }] of all.entries()) {
			const budget = budgets[i];
			if (!budget) continue;
			const planned = schedule(people, costs, budget);
			tab.intervalsMs = planned.intervalsMs;
			const limitedBy = withoutPage(tab, people, budget, planned.limitedBy);
			tab.limit = followLimit(tab.limit, limitedBy, now);
			tab.budget = budget;
		}
	}

	function join(people: ScheduledTab["people"]): TabLooks {
		const tab: ScheduledTab = {
			people,
			cost: ASSUMED_COST_ESTIMATE,
			analysisCost: ASSUMED_COST_ESTIMATE,
			page: UNKNOWN_PAGE_SPEED,
			intervalsMs: new Map(),
			limit: NO_LIMIT,
			budget: null,
			restUntilMs: 0,
		};
		tabs.add(tab);
		/** Participants who joined after the plan was made are missing from it; for them the desired interval is used. */
		const intervalMs = ({ participantId, desiredMs }: LiveParticipant) => {
			plan();
			return tab.intervalsMs.get(participantId) ?? desiredMs;
		};
		return {
			takeTurn: turns.join(() => tab.budget?.weight ?? 1).take,
			done(batch, analysisMs, { pictures, tookMs }) {
				const now = nowMs();
				const inAllMs = analysisMs + tookMs;
				tab.cost = updateCostEstimate(tab.cost, batch, inAllMs, now);
				tab.analysisCost = updateCostEstimate(
					tab.analysisCost,
					batch,
					analysisMs,
					now,
				);
				tab.page = followPageSpeed(tab.page, pictures, tookMs, now);
				if (tab.budget) tab.restUntilMs = now + restMs(inAllMs, tab.budget);
			},
			mayAsk: () => nowMs() >= tab.restUntilMs,
			intervalMs,
			batchPlan(provider, count) {
				const { detecting, expression } = currentCostsMs(tab.cost);
				return batchPlan(provider, count, detecting + expression);
			},
			summary() {
				const intervals = people().map(intervalMs);
				const perSecond = intervals.reduce((sum, ms) => sum + 1_000 / ms, 0);
				const isAnyone = intervals.length > 0;
				return {
					limitedBy: tab.limit.limit,
					looksPerSecond: isAnyone ? perSecond / intervals.length : null,
					longestWaitMs: isAnyone ? Math.max(...intervals) : null,
					...slownessOf(tab),
				};
			},
			leave: () => tabs.delete(tab),
		};
	}

	return {
		replan() {
			plannedAtMs = Number.NEGATIVE_INFINITY;
		},
		join,
	};
}

function schedulable(
	people: readonly LiveParticipant[],
): readonly Schedulable[] {
	return people.map((one) => ({ ...one, id: one.participantId }));
}
