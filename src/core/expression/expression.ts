/** FER+ classes in the order of the net's outputs (Barsoum et al. 2016, arXiv:1608.01041). */
export const EXPRESSION_CLASSES = [
	"neutral",
	"happiness",
	"surprise",
	"sadness",
	"anger",
	"disgust",
	"fear",
	"contempt",
	"unknown",
	"NF",
] as const;
export type ExpressionClass = (typeof EXPRESSION_CLASSES)[number];

/** Ten probabilities in the order of EXPRESSION_CLASSES, their sum 1. */
export type ExpressionDistribution = readonly number[];

/** The outputs that name an emotion; `unknown` and `NF` (no face) say "can't tell". */
export const EMOTION_COUNT = 8;

/** The part of an expression that is shown: a distribution over some seconds, and its leading class only where it clearly leads. */
export interface ExpressionSummary {
	/** The class that clearly leads, "mixed" where none does, "cant-tell" where `unknown` and `NF` weigh too much. */
	readonly label: ExpressionClass | "mixed" | "cant-tell";
	readonly probabilities: ExpressionDistribution;
	/** Null where the net gives no emotion any probability. */
	readonly tone: ExpressionTone | null;
}

/** The distribution with no class above `most`; what is cut off goes to the others, in proportion. */
export function withMost(
	distribution: ExpressionDistribution,
	most: number,
): ExpressionDistribution {
	const highest = Math.max(...distribution);
	if (highest <= most) return distribution;
	const rest = 1 - highest;
	const others = distribution.length - 1;
	return distribution.map((p) => {
		if (p === highest) return most;
		return rest > 0 ? (p / rest) * (1 - most) : (1 - most) / others;
	});
}

/** How pleasant and how lively an expression looks, both -1 to 1: an approximation that says nothing about learning. */
export interface ExpressionTone {
	readonly valence: number;
	readonly arousal: number;
}

/** The eight FER+ emotions on the circumplex, set by hand after Russell's (1980) usual order and AffectNet's regions (Mollahosseini et al. 2017: happy has valence 0 to 1, arousal -0.2 to 0.5). */
const TONES: Partial<Record<ExpressionClass, ExpressionTone>> = {
	neutral: { valence: 0, arousal: 0 },
	happiness: { valence: 0.8, arousal: 0.4 },
	surprise: { valence: 0.15, arousal: 0.75 },
	sadness: { valence: -0.7, arousal: -0.35 },
	anger: { valence: -0.6, arousal: 0.65 },
	disgust: { valence: -0.65, arousal: 0.3 },
	fear: { valence: -0.55, arousal: 0.75 },
	contempt: { valence: -0.5, arousal: 0.15 },
};

/** The mean tone over the emotions, weighted by their probabilities; null where the net gives none any. */
export function toneOf(
	distribution: ExpressionDistribution,
): ExpressionTone | null {
	let [sum, valence, arousal] = [0, 0, 0];
	for (const [i, name] of EXPRESSION_CLASSES.slice(
		0,
		EMOTION_COUNT,
	).entries()) {
		const p = distribution[i] ?? 0;
		sum += p;
		valence += p * (TONES[name]?.valence ?? 0);
		arousal += p * (TONES[name]?.arousal ?? 0);
	}
	return sum > 0 ? { valence: valence / sum, arousal: arousal / sum } : null;
}
