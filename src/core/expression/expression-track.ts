import { newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import {
	EMOTION_COUNT,
	EXPRESSION_CLASSES,
	type ExpressionClass,
	type ExpressionDistribution,
	type ExpressionSummary,
} from "./expression.ts";

type Label = ExpressionSummary["label"];

/** One face's expression over the last seconds. */
export interface ExpressionTrack {
	readonly probabilities: ExpressionDistribution;
	readonly atMs: number;
	readonly label: Label;
	readonly labelSinceMs: number;
	readonly candidate: {
		readonly label: Label;
		readonly sinceMs: number;
	} | null;
}

const LIMITS = THRESHOLDS.expression;
const leadShares: Partial<Record<ExpressionClass, number>> = LIMITS.leadShares;

export function followExpression(
	before: ExpressionTrack | null,
	distribution: ExpressionDistribution,
	atMs: number,
): ExpressionTrack {
	if (!before || atMs - before.atMs > LIMITS.staleAfterMs) {
		const label = leadingLabel(distribution);
		return {
			probabilities: distribution,
			atMs,
			label,
			labelSinceMs: atMs,
			candidate: null,
		};
	}
	const weight = newValueWeight(atMs - before.atMs, LIMITS.halfLifeMs);
	const probabilities = pooled(before.probabilities, distribution, weight);
	const label = leadingLabel(probabilities);
	return { probabilities, atMs, ...replaceLabel(before, label, atMs) };
}

/**
 * Several looks in one distribution: a logarithmic opinion pool (Genest and Zidek 1986, Statistical Science 1, 114-135), whose weights sum to one
 * because looks at one face err alike, and fade with age. Unlike the mean of the shares it does not become less sure than the looks are.
 */
function pooled(
	before: ExpressionDistribution,
	look: ExpressionDistribution,
	weight: number,
): ExpressionDistribution {
	const atLeast = (share = 0) => Math.max(share, LIMITS.leastShare);
	const parts = before.map(
		(old, i) => atLeast(old) ** (1 - weight) * atLeast(look[i]) ** weight,
	);
	const sum = parts.reduce((total, part) => total + part, 0);
	return parts.map((part) => part / sum);
}

function replaceLabel(
	before: ExpressionTrack,
	label: Label,
	atMs: number,
): Pick<ExpressionTrack, "label" | "labelSinceMs" | "candidate"> {
	const { labelSinceMs } = before;
	if (label === before.label) return { label, labelSinceMs, candidate: null };
	const candidate =
		before.candidate?.label === label
			? before.candidate
			: { label, sinceMs: atMs };
	return atMs - candidate.sinceMs >= LIMITS.dwellMs
		? { label, labelSinceMs: atMs, candidate: null }
		: { label: before.label, labelSinceMs, candidate };
}

/** When a face is worth classifying again; 0 (at once) if its expression is not known or may be changing. */
export function expressionDueAtMs(track: ExpressionTrack | null): number {
	return track && !track.candidate ? track.atMs + LIMITS.dwellMs : 0;
}

/** Whether the expression has not changed for long, so that it need not be read as often. */
export function isExpressionSteady(track: ExpressionTrack | null): boolean {
	return (
		track !== null &&
		track.candidate === null &&
		track.atMs - track.labelSinceMs >= LIMITS.steadyAfterMs
	);
}

/** The class that leads among the emotions and may be shown alone, else "mixed"; `unknown` and `NF` are the net's own "can't tell". */
export function leadingLabel(distribution: ExpressionDistribution): Label {
	const emotions = distribution.slice(0, EMOTION_COUNT);
	const emotionShare = emotions.reduce((sum, p) => sum + p, 0);
	if (1 - emotionShare >= LIMITS.cantTellShare) return "cant-tell";
	const [first = 0, second = 0] = [...emotions].sort((a, b) => b - a);
	const leading = EXPRESSION_CLASSES[emotions.indexOf(first)];
	if (!leading) return "mixed";
	const least = leadShares[leading] ?? Number.POSITIVE_INFINITY;
	const leads =
		first >= least * emotionShare &&
		first - second >= LIMITS.leadMargin * emotionShare;
	return leads ? leading : "mixed";
}
