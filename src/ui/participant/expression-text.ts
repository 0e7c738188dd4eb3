import { THRESHOLDS } from "../../core/base/thresholds.ts";
import {
	EXPRESSION_CLASSES,
	type ExpressionClass,
	type ExpressionSummary,
} from "../../core/expression/expression.ts";
import { listText, text } from "../../platform/i18n/text.ts";

/** The FER+ classes in the popup's words; they describe a face, not what a person feels. */
export const EXPRESSION_WORDS: Record<ExpressionClass, string> = {
	neutral: text("expression_neutral"),
	happiness: text("expression_happy"),
	surprise: text("expression_surprised"),
	sadness: text("expression_sad"),
	anger: text("expression_angry"),
	disgust: text("expression_disgusted"),
	fear: text("expression_fearful"),
	contempt: text("expression_contemptuous"),
	unknown: text("cant_tell"),
	NF: text("cant_tell"),
};

const LIMITS = THRESHOLDS.expression;

/** Whether the face shows something that can be named. */
export function isExpressionTold({ label }: ExpressionSummary): boolean {
	return label !== "cant-tell" && label !== "unknown" && label !== "NF";
}

/** Such as "looks happy", or "mixed: neutral, surprised". */
export function expressionText(expression: ExpressionSummary): string {
	const { label, probabilities } = expression;
	if (label === "cant-tell" || label === "unknown" || label === "NF")
		return text("cant_tell");
	if (label === "mixed")
		return text("expression_mixed", listText(strongest(probabilities, 2)));
	const share = probabilities[EXPRESSION_CLASSES.indexOf(label)] ?? 0;
	const degree =
		share >= LIMITS.clearlyShare
			? "expression_clearly"
			: share >= LIMITS.mostlyShare
				? "expression_mostly"
				: "expression_rather";
	return text(degree, EXPRESSION_WORDS[label]);
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
