import { THRESHOLDS } from "../core/base/thresholds.ts";
import { EXPRESSION_CLASSES } from "../core/expression/expression.ts";
import type {
	Stretch,
	StretchKind,
} from "../core/session/session-stretches.ts";
import {
	expressionShares,
	type SpentTime,
} from "../core/session/spent-time.ts";
import { text } from "../platform/i18n/text.ts";
import { expressionText } from "../ui/participant/expression-text.ts";

const { groupSize } = THRESHOLDS.roomAttention;

const WORDS: Record<StretchKind, string> = {
	high: text("stretch_high"),
	medium: text("stretch_medium"),
	low: text("stretch_low"),
	elsewhere: text("stretch_elsewhere"),
	"too-few": text("stretch_too_few", groupSize),
	unreadable: text("stretch_unreadable"),
	"not-heard": text("stretch_not_heard"),
};

/** Adds the faces only if we know how the room attended: in other stretches too little was read to say anything about all of it. */
export function stretchText({ kind, spent }: Stretch): string {
	const isKnown = kind === "high" || kind === "medium" || kind === "low";
	const faces = isKnown ? facesText(spent) : null;
	return faces === null ? WORDS[kind] : `${WORDS[kind]} ${faces}`;
}

/** Says what all faces together showed; null if no expression was read. */
export function facesText(
	spent: Pick<SpentTime, "expressionMs">,
): string | null {
	const probabilities = expressionShares(spent);
	if (probabilities === null) return null;
	const most = Math.max(...probabilities);
	const leading = EXPRESSION_CLASSES[probabilities.indexOf(most)];
	const label = leading !== undefined && most >= 0.5 ? leading : "mixed";
	const words = expressionText({ label, probabilities, tone: null });
	return text("report_faces", words);
}
