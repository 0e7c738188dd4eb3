import type { ParticipantState } from "../../core/base/participant-state.ts";
import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { HeadPose } from "../../core/face/head-pose.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import type { UsualKnown } from "../../core/usual-pose/usual-known.ts";
import { listText, quantityText, text } from "../../platform/i18n/text.ts";
import { bandReason } from "./attention-text.ts";
import { cantTellReason } from "./cant-tell-text.ts";
import { toneText } from "./tone-text.ts";

/** Smaller angles than this are within the jitter of the landmarks. */
const STRAIGHT_WITHIN_DEG = 5;

const WHY_NOT_READ: Partial<Record<ParticipantState, string>> = {
	"no-face": text("why_no_face"),
	"several-faces": text("why_several_faces"),
	"camera-off": text("why_camera_off"),
	"off-screen": text("why_off_screen"),
	frozen: text("why_frozen"),
	excluded: text("why_excluded"),
};

/** Reasons for a readable state without a pose: the face was lost, and the state is what was last seen of it. */
const WHY_LOST: Partial<Record<ParticipantState, string>> = {
	"turned-away": text("lost_turned_away"),
	"looking-down": text("lost_looking_down"),
	"eyes-closed": text("lost_eyes_closed"),
	talking: text("lost_talking"),
	"side-screen": text("lost_side_screen"),
	facing: text("lost_facing"),
};

const WHY_TOWARD: Partial<Record<ParticipantState, string>> = {
	talking: text("why_talking"),
	"side-screen": text("why_side_screen"),
};
const CLOSED_A_LOT = text("why_closed_a_lot");
const POOR_LIGHT = text("why_poor_light");
const WHILE_TALKING = text("why_no_expression_talking");
const NOTES = text("why_notes");
const WHY_NOT_KNOWN: Record<UsualKnown, string | null> = {
	learning: text("why_learning"),
	"far-camera": text("why_far_camera"),
	doubted: text("why_doubted"),
	learnt: null,
};

const GAZE = { left: "gaze_left", right: "gaze_right" } as const;

/** Explains why a row says what it says: the measurements behind it, in whole sentences. */
export function reasonText(
	participant: ParticipantSummary,
	readsExpression: boolean,
): string {
	const { state, faceWidthPx } = participant;
	return [
		WHY_NOT_READ[state] ?? headText(participant),
		state === "cant-tell" ? cantTellReason(participant) : null,
		WHY_TOWARD[state] ?? null,
		state === "looking-down" ? NOTES : null,
		participant.hasHighPerclos ? CLOSED_A_LOT : null,
		participant.headPose ? WHY_NOT_KNOWN[participant.usual] : null,
		participant.gazeAside && text(GAZE[participant.gazeAside]),
		participant.isPoorlyLit ? POOR_LIGHT : null,
		faceText(state, faceWidthPx, readsExpression),
		readsExpression && participant.isExpressionWithheld ? WHILE_TALKING : null,
		readsExpression && participant.expression?.tone
			? toneText(participant.expression.tone)
			: null,
		bandReason(participant),
	]
		.filter((sentence) => sentence !== null)
		.join(" ");
}

/** Says how far the head is turned from the person's baseline if that is known, else from the camera. */
function headText({
	state,
	headPose,
	poseFromBaseline,
	usual,
}: ParticipantSummary): string | null {
	if (state === "face-too-small") return null;
	const isLearnt = usual === "learnt" || usual === "doubted";
	const pose = isLearnt ? poseFromBaseline : headPose;
	if (!pose) return WHY_LOST[state] ?? null;
	const parts = turnParts(pose);
	if (parts.length === 0)
		return isLearnt ? text("head_as_usual") : text("head_at_camera");
	return text(
		isLearnt ? "head_turned_from_usual" : "head_turned",
		listText(parts, "list_and"),
	);
}

function turnParts({ yawDeg, pitchDeg }: HeadPose): readonly string[] {
	const turned = directionText(yawDeg, "turn_right", "turn_left");
	const tilted = directionText(pitchDeg, "turn_up", "turn_down");
	return [turned, tilted].filter((part) => part !== null);
}

function directionText(
	deg: number,
	positive: "turn_right" | "turn_up",
	negative: "turn_left" | "turn_down",
): string | null {
	const size = Math.round(Math.abs(deg));
	if (size < STRAIGHT_WITHIN_DEG) return null;
	return text(deg > 0 ? positive : negative, quantityText(size, "degree"));
}

function faceText(
	state: ParticipantState,
	faceWidthPx: number | null,
	readsExpression: boolean,
): string | null {
	if (faceWidthPx === null) return null;
	const width = Math.round(faceWidthPx);
	const { minPoseWidthPx, minExpressionWidthPx } = THRESHOLDS.face;
	if (state === "face-too-small")
		return text("face_needs_width", width, minPoseWidthPx);
	return readsExpression && faceWidthPx < minExpressionWidthPx
		? text("expression_needs_width", width, minExpressionWidthPx)
		: null;
}
