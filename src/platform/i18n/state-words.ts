import type { ParticipantState } from "../../core/base/participant-state.ts";
import { type TextKey, text } from "./text.ts";

const KEYS: Record<ParticipantState, TextKey> = {
	facing: "state_facing",
	talking: "state_talking",
	"side-screen": "state_side_screen",
	"turned-away": "state_turned_away",
	"looking-down": "state_looking_down",
	"eyes-closed": "state_eyes_closed",
	"no-face": "state_no_face",
	"face-too-small": "state_face_too_small",
	"several-faces": "state_several_faces",
	"camera-off": "state_camera_off",
	"off-screen": "state_off_screen",
	frozen: "state_frozen",
	"cant-tell": "cant_tell",
	excluded: "state_excluded",
};

/** The names of all messages that labels on a page need. */
export const LABEL_MESSAGES: ReadonlySet<string> = new Set<TextKey>([
	"language",
	"direction",
	...Object.values(KEYS),
]);

/** The words for a state, the same wherever it is shown. */
export function stateWords(state: ParticipantState): string {
	return text(KEYS[state]);
}
