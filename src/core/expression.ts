import type { ExpressionTone } from "./expression-tone.ts";

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

/** What the popup may say of an expression: a distribution over some seconds, and its leading class only where it clearly leads. */
export interface ExpressionSummary {
	/** The class that clearly leads, "mixed" where none does, "cant-tell" where `unknown` and `NF` weigh too much. */
	readonly label: ExpressionClass | "mixed" | "cant-tell";
	readonly probabilities: ExpressionDistribution;
	/** Null where the net says of no emotion that it is there. */
	readonly tone: ExpressionTone | null;
}
