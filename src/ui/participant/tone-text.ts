import type { ExpressionTone } from "../../core/expression/expression.ts";
import { text } from "../../platform/i18n/text.ts";

/** Wording only: nearer to the middle than this is neither. */
const CLEAR = 0.25;

/** The pair as words, since it is not exact enough for digits. */
export function toneText({ valence, arousal }: ExpressionTone): string {
	const pleasant =
		valence > CLEAR
			? text("tone_pleasant")
			: valence < -CLEAR
				? text("tone_unpleasant")
				: text("tone_even");
	const lively =
		arousal > CLEAR
			? text("tone_lively")
			: arousal < -CLEAR
				? text("tone_quiet")
				: text("tone_calm");
	return text("tone", pleasant, lively);
}
