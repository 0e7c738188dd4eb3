import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import {
	EMOTION_COUNT,
	EXPRESSION_CLASSES,
	type ExpressionDistribution,
} from "./expression.ts";

/** The net's reading of a person's face at rest: some faces look a little sad or angry to it while they do nothing. */
export interface NeutralBaseline {
	readonly mean: ExpressionDistribution;
	/** For how long it has been learnt. */
	readonly learntMs: number;
	readonly lastAtMs: number;
}

const LIMITS = THRESHOLDS.neutralBaseline;
const NEUTRAL = EXPRESSION_CLASSES.indexOf("neutral");

/** Learns only from moments in which neutral leads: somebody who smiles all the time has shown no neutral face. */
export function followNeutralBaseline(
	before: NeutralBaseline | null,
	distribution: ExpressionDistribution,
	atMs: number,
): NeutralBaseline | null {
	if (!leadsNeutral(distribution)) return before;
	if (!before) return { mean: distribution, learntMs: 0, lastAtMs: atMs };
	const elapsedMs = Math.max(
		0,
		Math.min(atMs - before.lastAtMs, LIMITS.maxGapMs),
	);
	const learntMs = before.learntMs + elapsedMs;
	// A plain mean at first, then a slow drift.
	const weight = Math.max(
		learntMs > 0 && learntMs < LIMITS.learnMs ? elapsedMs / learntMs : 0,
		newValueWeight(elapsedMs, LIMITS.driftHalfLifeMs),
	);
	const mean = before.mean.map((old, i) =>
		blend(old, distribution[i] ?? 0, weight),
	);
	return { mean, learntMs, lastAtMs: atMs };
}

/** The distribution without what this face shows at rest, scaled to a sum of 1; unchanged while the neutral baseline is not learnt. */
export function relativeToNeutral(
	distribution: ExpressionDistribution,
	own: NeutralBaseline | null,
): ExpressionDistribution {
	if (!own || own.learntMs < LIMITS.learnMs) return distribution;
	const scaled = distribution.map((p, i) => p * factorOf(i, own.mean[i] ?? 0));
	const sum = scaled.reduce((total, p) => total + p, 0);
	return sum > 0 ? scaled.map((p) => p / sum) : distribution;
}

function factorOf(index: number, atRest: number): number {
	if (index === NEUTRAL || index >= EMOTION_COUNT) return 1;
	return Math.max(
		LIMITS.smallestFactor,
		Math.min(1, LIMITS.usualAtRest / Math.max(atRest, Number.EPSILON)),
	);
}

function leadsNeutral(distribution: ExpressionDistribution): boolean {
	const neutral = distribution[NEUTRAL] ?? 0;
	return distribution.every((p) => p <= neutral);
}
