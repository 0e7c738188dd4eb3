import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { type TextKey, text } from "../../platform/i18n/text.ts";

/** What a summary tells of why there is no answer. */
type Known = Pick<
	ParticipantSummary,
	"samples" | "headPose" | "usual" | "isPoorlyLit" | "faceWidthPx" | "isSilent"
>;

interface Cause {
	/** Stands behind "can't tell:". */
	readonly words: string;
	/** Null where another sentence of the reason says it. */
	readonly why: string | null;
}

/** A first look alone says too little. */
const LEAST_LOOKS = 2;

const FEW_LOOKS = cause("cant_tell_few_looks", "why_few_looks");
const NO_LOOK = cause("cant_tell_no_look", "why_no_look");
const LEARNING = cause("cant_tell_learning", null);
const FAR_CAMERA = cause("cant_tell_far_camera", null);
const DOUBTED = cause("cant_tell_doubted", null);
const LIGHT = cause("cant_tell_light", null);
const LOOKS_DIFFER = cause("cant_tell_looks_differ", "why_looks_differ");
const FACE_UNCLEAR = cause("cant_tell_face_unclear", "why_face_unclear");
const NO_VIEW = cause("cant_tell_no_view", "why_cant_tell");

/** "can't tell: still learning" */
export function cantTellWords(known: Known): string {
	return text("cant_tell_because", cantTellCause(known));
}

/** "still learning", where the rest is said by a drawing. */
export function cantTellCause(known: Known): string {
	return causeOf(known).words;
}

/** The sentence for it; null where another sentence of the reason says it. */
export function cantTellReason(known: Known): string | null {
	return causeOf(known).why;
}

/** Names the first thing that is missing: enough looks, then a face, then the usual pose with which the face is compared. */
function causeOf(known: Known): Cause {
	const { samples, headPose, usual, isPoorlyLit, faceWidthPx } = known;
	if (samples < LEAST_LOOKS) return FEW_LOOKS;
	if (known.isSilent) return NO_LOOK;
	if (!headPose) return faceWidthPx === null ? NO_VIEW : FACE_UNCLEAR;
	if (usual === "learning") return LEARNING;
	if (usual === "far-camera") return FAR_CAMERA;
	if (usual === "doubted") return DOUBTED;
	return isPoorlyLit ? LIGHT : LOOKS_DIFFER;
}

function cause(words: TextKey, why: TextKey | null): Cause {
	return { words: text(words), why: why && text(why) };
}
