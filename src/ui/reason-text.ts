import type { HeadPose } from "../core/head-pose.ts";
import {
	isReadable,
	type ParticipantState,
} from "../core/participant-state.ts";
import type { ParticipantSummary } from "../core/participant-summary.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import { BAND_REASONS } from "./attention-text.ts";
import { toneText } from "./tone-text.ts";

/** Smaller angles than this are within what the landmarks jitter. */
const STRAIGHT_WITHIN_DEG = 5;

const WHY_NOT_READ: Partial<Record<ParticipantState, string>> = {
	"no-face": "There is a picture, but no face was found in it.",
	"several-faces":
		"Several faces of about the same size share this picture, so it is not clear whose attention it would be.",
	"camera-off": "The page shows no moving picture of this person.",
	"off-screen": "The page does not show this person's tile now.",
	frozen: "The same picture came again and again, so it is not live.",
	"cant-tell": "No picture could be read for some seconds.",
	excluded: "You chose not to read this person. No picture of them is taken.",
};

/** A readable state without a pose: the face was lost on its way there. */
const WHY_LOST: Partial<Record<ParticipantState, string>> = {
	"turned-away":
		"The face is seen from the side, too far turned to measure, or was lost while it turned.",
	"looking-down": "The face was lost while it bent down.",
	"eyes-closed": "The eyes were shut when the face was last seen.",
	talking: "The lips were moving when the face was last seen.",
	"side-screen": "The head was last seen at that place.",
	facing: "The head's direction was last seen some seconds ago.",
};

const WHY_ATTENDING: Partial<Record<ParticipantState, string>> = {
	talking:
		"The lips move as they do in speech. Whoever talks counts as attending.",
	"side-screen":
		"The head rests where it has rested for long before, such as at a second screen. That counts as attending.",
};
const CLOSED_A_LOT =
	"The eyes were closed for much of the last minute; this says nothing of why.";
const POOR_LIGHT =
	"The face is too dark or too bright to read eyes, mouth and expression.";
const NOTES = "A look down counts as taking notes for a minute.";
const LEARNING =
	"How this person usually sits is still being learnt, from about half a minute of a resting head.";

/** Why a row says what it says: the measurements behind it, in whole sentences. */
export function reasonText(
	participant: ParticipantSummary,
	readsExpression: boolean,
): string {
	const { state, faceWidthPx, attention, samples } = participant;
	return [
		WHY_NOT_READ[state] ?? headText(participant),
		WHY_ATTENDING[state] ?? null,
		state === "looking-down" ? NOTES : null,
		participant.eyesClosedALot ? CLOSED_A_LOT : null,
		isReadable(state) && participant.usual === "learning" ? LEARNING : null,
		participant.gazeAside
			? `The eyes look more to the picture's ${participant.gazeAside} than usual.`
			: null,
		participant.isPoorlyLit ? POOR_LIGHT : null,
		faceText(state, faceWidthPx, readsExpression),
		readsExpression && participant.expression?.tone
			? toneText(participant.expression.tone)
			: null,
		BAND_REASONS[attention.band],
		samples === 1 ? "1 picture read." : `${samples} pictures read.`,
	]
		.filter((sentence) => sentence !== null)
		.join(" ");
}

/** Turned against the person's usual pose where it is known, else against the camera. */
function headText({
	state,
	headPose,
	poseFromUsual,
	usual,
}: ParticipantSummary): string | null {
	if (state === "face-too-small") return null;
	const isLearnt = usual === "learnt";
	const pose = isLearnt ? poseFromUsual : headPose;
	if (!pose) return WHY_LOST[state] ?? null;
	const parts = turnParts(pose);
	if (parts.length === 0)
		return isLearnt
			? "The head is held as usual."
			: "The head points at the camera.";
	return `Head turned ${parts.join(" and ")}${isLearnt ? " from usual" : ""}.`;
}

function turnParts({ yawDeg, pitchDeg }: HeadPose): readonly string[] {
	const turned = directionText(yawDeg, "to the picture's", ["right", "left"]);
	const tilted = directionText(pitchDeg, "", ["up", "down"]);
	return [turned, tilted].filter((part) => part !== null);
}

function directionText(
	deg: number,
	preposition: string,
	[positive, negative]: readonly [string, string],
): string | null {
	const size = Math.round(Math.abs(deg));
	if (size < STRAIGHT_WITHIN_DEG) return null;
	const side = deg > 0 ? positive : negative;
	return [`${size} degrees`, preposition, side].filter(Boolean).join(" ");
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
		return `The face is ${width} px wide, ${minPoseWidthPx} needed to read it.`;
	return readsExpression && faceWidthPx < minExpressionWidthPx
		? `The face is ${width} px wide, ${minExpressionWidthPx} needed for an expression.`
		: null;
}
