import type { ParticipantState } from "../../core/base/participant-state.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { stateWords } from "../../platform/i18n/state-words.ts";
import { text } from "../../platform/i18n/text.ts";
import { durationText } from "../kit/duration-text.ts";
import { cantTellCause, cantTellWords } from "./cant-tell-text.ts";

/** States for which a duration is not worth saying. */
const WITHOUT_TIME: readonly ParticipantState[] = [
	"face-too-small",
	"several-faces",
];

type Shown = Parameters<typeof cantTellWords>[0] &
	Pick<ParticipantSummary, "state" | "stateSinceMs">;

/** Puts a state into few words, such as "turned away, 12 s"; where there is no answer, it is the reason, such as "still learning". */
export function stateText(participant: Shown, nowMs: number): string {
	const { state, stateSinceMs } = participant;
	if (state === "cant-tell") return cantTellCause(participant);
	const lastedMs = nowMs - stateSinceMs;
	return WITHOUT_TIME.includes(state) || lastedMs < 1000
		? stateWords(state)
		: text("state_for", stateWords(state), durationText(lastedMs));
}

/** The same by itself, as for somebody who does not see the drawing beside it: "can't tell: still learning". */
export function wholeStateText(participant: Shown, nowMs: number): string {
	return participant.state === "cant-tell"
		? cantTellWords(participant)
		: stateText(participant, nowMs);
}
