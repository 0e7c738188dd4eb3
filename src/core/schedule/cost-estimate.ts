import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** Costs in milliseconds of a look at a followed face, of a look that must search for the face, and of an expression in addition. */
export interface LookCostsMs {
	readonly followed: number;
	readonly detecting: number;
	readonly expression: number;
}

/** How many of each kind there were in one batch. */
export type LookCounts = LookCostsMs;

/**
 * How much looks cost on this computer now. Batches mix the three kinds of look, so each batch says only a little
 * about each kind: their proportions are learnt slowly, but the speed of the computer fast.
 */
export interface CostEstimate {
	/** Costs of the three kinds at a slowness of 1. */
	readonly parts: LookCostsMs;
	/** Fading sums of the time that batches took, and of the time expected from their parts. */
	readonly spentMs: number;
	readonly expectedMs: number;
	/** The slowness at the computer's best times. */
	readonly usualSlowness: number;
	readonly isSlow: boolean;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.lookCost;

/** The estimate before anything was measured. */
export const ASSUMED_COST_ESTIMATE: CostEstimate = {
	parts: LIMITS.assumedMs,
	spentMs: LIMITS.assumedMs.detecting,
	expectedMs: LIMITS.assumedMs.detecting,
	usualSlowness: 1,
	isSlow: false,
	atMs: 0,
};

export function currentCostsMs(cost: CostEstimate): LookCostsMs {
	const slowness = slownessOf(cost);
	return mapParts((kind) => cost.parts[kind] * slowness);
}

/** How many times as slow as usual this computer is now. */
export function slowdown(cost: CostEstimate): number {
	return slownessOf(cost) / cost.usualSlowness;
}

/** @param tookMs time of the whole batch: processor time of one core or, with a graphics card, the time until it is done */
export function updateCostEstimate(
	before: CostEstimate,
	batch: LookCounts,
	tookMs: number,
	atMs: number,
): CostEstimate {
	const expectedMs = timeOf(batch, before.parts);
	if (expectedMs === 0) return before;
	const surprise = expectedMs * slownessOf(before) * LIMITS.mostSurprise;
	const spentMs = Math.min(tookMs, surprise);
	const isFirst = before.atMs === 0;
	const elapsedMs = atMs - before.atMs;
	const kept = isFirst
		? 0
		: 1 - newValueWeight(elapsedMs, LIMITS.speedHalfLifeMs);
	const next = {
		...before,
		spentMs: before.spentMs * kept + spentMs,
		expectedMs: before.expectedMs * kept + expectedMs,
		atMs,
	};
	const slowness = slownessOf(next);
	// While the speed changes, a batch says little about the parts.
	const errorMs = Math.min(expectedMs, spentMs / slowness - expectedMs);
	const learnt = learn(before.parts, batch, errorMs);
	const usualSlowness = isFirst
		? slowness
		: usual(before.usualSlowness, slowness, elapsedMs);
	const limit = before.isSlow ? LIMITS.slowLeave : LIMITS.slowEnter;
	const isSlow = slowness / usualSlowness > limit;
	return { ...atSpeedOne({ ...next, parts: learnt }), usualSlowness, isSlow };
}

/** Scales the parts so that a followed look has its assumed cost at a slowness of 1; otherwise speed and parts would drift apart. */
function atSpeedOne(cost: CostEstimate): CostEstimate {
	const { parts, expectedMs } = cost;
	const factor = LIMITS.assumedMs.followed / parts.followed;
	return {
		...cost,
		parts: mapParts((kind) => parts[kind] * factor),
		expectedMs: expectedMs * factor,
	};
}

function slownessOf({ spentMs, expectedMs }: CostEstimate): number {
	return spentMs / expectedMs;
}

function timeOf(batch: LookCounts, parts: LookCostsMs): number {
	return KINDS.reduce((sum, kind) => sum + batch[kind] * parts[kind], 0);
}

/**
 * Normalised least mean squares (Widrow and Hoff 1960), with each part in units of its own size: the batch's error
 * is shared out to the looks that it contained.
 */
function learn(
	parts: LookCostsMs,
	batch: LookCounts,
	errorMs: number,
): LookCostsMs {
	const square = (kind: Kind) => (batch[kind] * parts[kind]) ** 2;
	const all = KINDS.reduce((sum, kind) => sum + square(kind), 0);
	return mapParts((kind) => {
		if (batch[kind] === 0) return parts[kind];
		const share = square(kind) / all / batch[kind];
		const learnt = parts[kind] + LIMITS.learnGain * errorMs * share;
		const assumed = LIMITS.assumedMs[kind];
		const most = assumed * LIMITS.mostFactor;
		return Math.min(most, Math.max(assumed / LIMITS.mostFactor, learnt));
	});
}

function usual(before: number, slowness: number, elapsedMs: number): number {
	const halfLifeMs =
		slowness < before
			? LIMITS.usualFasterHalfLifeMs
			: LIMITS.usualSlowerHalfLifeMs;
	return blend(before, slowness, newValueWeight(elapsedMs, halfLifeMs));
}

type Kind = keyof LookCostsMs;
const KINDS = ["followed", "detecting", "expression"] as const;

function mapParts(value: (kind: Kind) => number): LookCostsMs {
	return {
		followed: value("followed"),
		detecting: value("detecting"),
		expression: value("expression"),
	};
}
