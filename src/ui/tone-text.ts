import type { ExpressionTone } from "../core/expression-tone.ts";

/** Wording only: nearer to the middle than this is neither. */
const CLEAR = 0.25;

/** The pair as words, since it is not exact enough for digits. */
export function toneText({ valence, arousal }: ExpressionTone): string {
	const pleasant =
		valence > CLEAR ? "pleasant" : valence < -CLEAR ? "unpleasant" : "even";
	const lively =
		arousal > CLEAR ? "lively" : arousal < -CLEAR ? "quiet" : "calm";
	return `The expression's tone, approximately: ${pleasant}, ${lively}.`;
}
