import {
	type ExpressionTrack,
	followExpression,
} from "../expression/expression-track.ts";
import {
	followNeutralBaseline,
	type NeutralBaseline,
	relativeToNeutral,
} from "../expression/neutral-baseline.ts";
import { areEyesShut } from "../face/lid-share.ts";
import { isLearnt } from "./baseline.ts";
import { followGaze, type GazeTrack } from "./gaze-track.ts";
import { followLids, type LidTrack, UNSEEN_LIDS } from "./lid-track.ts";
import { followMouth, QUIET_MOUTH } from "./mouth-track.ts";
import { followNods, type NodTrack, STILL_HEAD } from "./nod-track.ts";
import type { KnownFace } from "./observed-state.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import { followPose } from "./pose-track.ts";
import { followSecondScreens, NO_SECOND_SCREENS } from "./second-screens.ts";

/** Everything learnt about the face in one stream; another stream voids it. */
export interface FaceTrack extends KnownFace {
	readonly lids: LidTrack;
	readonly nods: NodTrack;
	readonly gaze: GazeTrack | null;
	readonly isPoorlyLit: boolean;
	readonly neutralBaseline: NeutralBaseline | null;
	readonly expression: ExpressionTrack | null;
	readonly faceWidthPx: number | null;
}

export const NO_FACE_KNOWN: FaceTrack = {
	baseline: null,
	head: null,
	secondScreens: NO_SECOND_SCREENS,
	mouth: QUIET_MOUTH,
	areLidsShut: null,
	lids: UNSEEN_LIDS,
	nods: STILL_HEAD,
	gaze: null,
	isPoorlyLit: false,
	neutralBaseline: null,
	expression: null,
	faceWidthPx: null,
};

export function followFace(
	before: FaceTrack,
	signal: ParticipantSignal,
): FaceTrack {
	const { atMs } = signal;
	const pose = followPose(before, signal);
	const { head } = pose;
	const areLidsShut =
		signal.headPose && head
			? areEyesShut(head.latestLidShare, head.latestFromBaseline)
			: null;
	return {
		...pose,
		areLidsShut,
		...followExpressions(before, signal),
		secondScreens: isLearnt(pose.baseline)
			? followSecondScreens(before.secondScreens, head, atMs)
			: before.secondScreens,
		mouth: followMouth(before.mouth, signal.mouthOpenness, atMs),
		lids: followLids(before.lids, areLidsShut, atMs),
		nods: followNods(before.nods, signal.headPose?.pitchDeg ?? null, atMs),
		gaze: followGaze(
			before.gaze,
			signal.gazeOffset,
			head?.direction === "facing",
			atMs,
		),
		isPoorlyLit: signal.isPoorlyLit,
		faceWidthPx: signal.faceWidthPx,
	};
}

function followExpressions(
	{ neutralBaseline, expression }: FaceTrack,
	signal: ParticipantSignal,
): Pick<FaceTrack, "neutralBaseline" | "expression"> {
	const { atMs, expression: shown } = signal;
	if (!shown) return { neutralBaseline, expression };
	const own = followNeutralBaseline(neutralBaseline, shown, atMs);
	return {
		neutralBaseline: own,
		expression: followExpression(
			expression,
			relativeToNeutral(shown, own),
			atMs,
		),
	};
}
