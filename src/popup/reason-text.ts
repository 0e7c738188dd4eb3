import type { HeadPose } from "../core/head-pose.ts";
import type { ParticipantState } from "../core/participant-state.ts";
import type { ParticipantSummary } from "../core/participant-summary.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import { BAND_REASONS } from "./attention-text.ts";

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
};

/** Why a row says what it says: the measurements behind it, in whole sentences. */
export function reasonText(
	{ state, headPose, faceWidthPx, attention, samples }: ParticipantSummary,
	readsExpression: boolean,
): string {
	return [
		WHY_NOT_READ[state] ?? headText(state, headPose),
		faceText(state, faceWidthPx, readsExpression),
		BAND_REASONS[attention.band],
		samples === 1 ? "1 picture read." : `${samples} pictures read.`,
	]
		.filter((sentence) => sentence !== null)
		.join(" ");
}

function headText(
	state: ParticipantState,
	headPose: HeadPose | null,
): string | null {
	if (state === "face-too-small") return null;
	if (!headPose)
		return "The face is seen from the side, too far turned to measure.";
	const turned = directionText(headPose.yawDeg, "to the picture's", [
		"right",
		"left",
	]);
	const tilted = directionText(headPose.pitchDeg, "", ["up", "down"]);
	const parts = [turned, tilted].filter((part) => part !== null);
	if (parts.length === 0) return "The head points at the camera.";
	return `Head turned ${parts.join(" and ")}.`;
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
