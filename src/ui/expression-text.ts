import {
	EXPRESSION_CLASSES,
	type ExpressionClass,
	type ExpressionSummary,
} from "../core/expression.ts";

/** The FER+ classes in the popup's words; they describe a face, not what a person feels. */
export const EXPRESSION_WORDS: Record<ExpressionClass, string> = {
	neutral: "neutral",
	happiness: "happy",
	surprise: "surprised",
	sadness: "sad",
	anger: "angry",
	disgust: "disgusted",
	fear: "fearful",
	contempt: "contemptuous",
	unknown: "can't tell",
	NF: "can't tell",
};

/** Wording only: how strongly a leading class leads, so that no digits are needed. */
const CLEARLY_FROM = 0.8;
const MOSTLY_FROM = 0.6;

/** Such as "clearly happy", or "mixed: neutral, surprised". */
export function expressionText(expression: ExpressionSummary): string {
	const { label, probabilities } = expression;
	if (label === "cant-tell" || label === "unknown" || label === "NF")
		return "can't tell";
	if (label === "mixed")
		return `mixed: ${strongest(probabilities, 2).join(", ")}`;
	const share = probabilities[EXPRESSION_CLASSES.indexOf(label)] ?? 0;
	const degree =
		share >= CLEARLY_FROM
			? "clearly"
			: share >= MOSTLY_FROM
				? "mostly"
				: "rather";
	return `${degree} ${EXPRESSION_WORDS[label]}`;
}

function strongest(probabilities: readonly number[], count: number): string[] {
	const byWord = new Map<string, number>();
	EXPRESSION_CLASSES.forEach((name, index) => {
		const word = EXPRESSION_WORDS[name];
		byWord.set(word, (byWord.get(word) ?? 0) + (probabilities[index] ?? 0));
	});
	return [...byWord]
		.toSorted(([, left], [, right]) => right - left)
		.slice(0, count)
		.map(([word]) => word);
}
