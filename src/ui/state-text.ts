import type { ParticipantState } from "../core/participant-state.ts";
import { durationText } from "./duration-text.ts";

const WORDS: Record<ParticipantState, string> = {
	facing: "facing",
	talking: "talking",
	"side-screen": "second screen",
	"turned-away": "turned away",
	"looking-down": "looking down",
	"eyes-closed": "eyes closed",
	"no-face": "no face in the picture",
	"face-too-small": "face too small to read",
	"several-faces": "several people in the picture",
	"camera-off": "camera off",
	"off-screen": "not on screen",
	frozen: "picture frozen",
	"cant-tell": "can't tell",
	excluded: "not read, by your choice",
};

/** Of these only the fact is worth saying. */
const WITHOUT_TIME: readonly ParticipantState[] = [
	"face-too-small",
	"several-faces",
	"cant-tell",
];

/** An observation in words, such as "turned away for 12 s". */
export function stateText(
	state: ParticipantState,
	sinceMs: number,
	nowMs: number,
): string {
	const lastedMs = nowMs - sinceMs;
	return WITHOUT_TIME.includes(state) || lastedMs < 1000
		? WORDS[state]
		: `${WORDS[state]} for ${durationText(lastedMs)}`;
}
