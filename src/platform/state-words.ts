import type { ParticipantState } from "../core/participant-state.ts";
import { text } from "./text.ts";

/** What is said of each state, wherever it is shown. */
export const STATE_WORDS: Record<ParticipantState, string> = {
	facing: text("state_facing"),
	talking: text("state_talking"),
	"side-screen": text("state_side_screen"),
	"turned-away": text("state_turned_away"),
	"looking-down": text("state_looking_down"),
	"eyes-closed": text("state_eyes_closed"),
	"no-face": text("state_no_face"),
	"face-too-small": text("state_face_too_small"),
	"several-faces": text("state_several_faces"),
	"camera-off": text("state_camera_off"),
	"off-screen": text("state_off_screen"),
	frozen: text("state_frozen"),
	"cant-tell": text("cant_tell"),
	excluded: text("state_excluded"),
};
