import { leadingLabel } from "../core/expression/expression-track.ts";
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

const WORDS: Record<Exclude<StretchKind, "too-few">, string> = {
	high: text("stretch_high"),
	medium: text("stretch_medium"),
	low: text("stretch_low"),
	elsewhere: text("stretch_elsewhere"),
	unreadable: text("stretch_unreadable"),
	"not-heard": text("stretch_not_heard"),
};

/** Adds the faces only if we know how the room attended: in other stretches too little was read to say anything about all of it. */
export function stretchText(
	{ kind, spent }: Stretch,
	groupSize: number,
): string {
	if (kind === "too-few") return text("stretch_too_few", groupSize);
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
	const label = leadingLabel(probabilities);
	const words = expressionText({ label, probabilities, tone: null });
	return text("report_faces", words);
}
