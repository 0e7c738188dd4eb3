import type { ParticipantState } from "../../core/base/participant-state.ts";
import { stateWords } from "../../platform/i18n/state-words.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";

/** States for which a duration is not worth saying. */
const WITHOUT_TIME: readonly ParticipantState[] = [
	"face-too-small",
	"several-faces",
	"cant-tell",
];

/** Puts a state into words, such as "turned away for 12 s". */
export function stateText(
	state: ParticipantState,
	sinceMs: number,
	nowMs: number,
): string {
	const lastedMs = nowMs - sinceMs;
	return WITHOUT_TIME.includes(state) || lastedMs < 1000
		? stateWords(state)
		: text("state_for", stateWords(state), durationText(lastedMs));
}
