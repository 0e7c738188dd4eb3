import { EXPRESSION_CLASSES } from "../core/expression.ts";
import type { Stretch, StretchKind } from "../core/session-stretches.ts";
import { expressionShares, type SpentTime } from "../core/spent-time.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import { expressionText } from "../ui/expression-text.ts";

const { groupSize } = THRESHOLDS.roomAttention;

const WORDS: Record<StretchKind, string> = {
	high: "Most of those who could be read attended.",
	medium: "About half of those who could be read attended.",
	low: "Few of those who could be read attended.",
	"too-few": `Fewer than ${groupSize} could be read, of whom no number is told.`,
	unreadable: "Nobody could be read.",
	"not-heard": "The meeting's page was not heard, or nobody was there.",
};

export function stretchText({ kind, told }: Stretch): string {
	const faces = facesText(told);
	return faces === null ? WORDS[kind] : `${WORDS[kind]} ${faces}`;
}

/** What the faces showed together; null where no expression was read. */
export function facesText(spent: SpentTime): string | null {
	const probabilities = expressionShares(spent);
	if (probabilities === null) return null;
	const most = Math.max(...probabilities);
	const leading = EXPRESSION_CLASSES[probabilities.indexOf(most)];
	const label = leading !== undefined && most >= 0.5 ? leading : "mixed";
	return `Faces: ${expressionText({ label, probabilities, tone: null })}.`;
}
