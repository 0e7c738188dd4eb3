import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** A look at a face that is followed, a look that must search for one, and an expression on top, each in milliseconds. */
export interface LookCostsMs {
	readonly followed: number;
	readonly detecting: number;
	readonly expression: number;
}

/** How many of each there were in one batch. */
export type LookCounts = LookCostsMs;

/**
 * What looks cost this computer now. Batches mix the three kinds, so each
 * batch says only a little about each: their proportion is learnt slowly, how
 * slow the computer is fast.
 */
export interface CostEstimate {
	/** At a speed of 1. */
	readonly parts: LookCostsMs;
	/** Fading sums of what batches took, and of what their parts said. */
	readonly spentMs: number;
	readonly expectedMs: number;
	/** Slowness at the best times. */
	readonly usualSlowness: number;
	readonly isSlow: boolean;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.lookCost;

/** Before anything was measured. */
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

/** Against this computer's own usual speed. */
export function slowdown(cost: CostEstimate): number {
	return slownessOf(cost) / cost.usualSlowness;
}

/** @param tookMs all of the batch: processor time of one core, or, where a graphics card helps, the time until it is done */
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

/** Slowness is counted from a followed look of the assumed cost, or speed and parts would drift apart. */
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

/** Normalised least mean squares (Widrow and Hoff 1960), each part in its own size: what the batch took too long is shared out to what it held. */
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
