import type { ExpressionTone } from "../../core/expression/expression.ts";
import { text } from "../../platform/i18n/text.ts";

/** Values closer to 0 than this are worded as neither; the limit affects nothing else. */
const CLEAR = 0.25;

/** Puts a tone into words, since it is not exact enough for digits. */
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
