import { THRESHOLDS } from "../base/thresholds.ts";
import { withMost } from "../expression/expression.ts";
import {
	type ExpressionTrack,
	followExpression,
} from "../expression/expression-track.ts";
import {
	followNeutralBaseline,
	type NeutralBaseline,
	relativeToNeutral,
} from "../expression/neutral-baseline.ts";
import { areEyesShut, smilesBroadly } from "../face/lid-share.ts";
import { isLearnt, usualOf } from "../usual-pose/baseline.ts";
import { asProvisional } from "../usual-pose/baseline-doubt.ts";
import { type EyeClosure, followClosure } from "./eye-closure.ts";
import { followGaze, type GazeTrack } from "./gaze-track.ts";
import { followLids, type LidTrack, UNSEEN_LIDS } from "./lid-track.ts";
import {
	followMouth,
	isTalking,
	type MouthTrack,
	QUIET_MOUTH,
} from "./mouth-track.ts";
import { followNods, type NodTrack, STILL_HEAD } from "./nod-track.ts";
import type { ParticipantSignal } from "./participant-signal.ts";
import {
	followPortrait,
	isSuspect,
	NO_PORTRAIT,
	type PortraitTrack,
} from "./portrait-track.ts";
import { followPose, type PoseTrack } from "./pose-track.ts";
import {
	followSecondScreens,
	NO_SECOND_SCREENS,
	type SecondScreens,
} from "./second-screens.ts";
import { followSmile, type SmileTrack, usuallySmiles } from "./smile-track.ts";
import { followSpeech, type SpeechTrack, spokeAt } from "./speech-track.ts";

/** Everything learnt about the face in one stream. */
export interface FaceTrack extends PoseTrack {
	readonly secondScreens: SecondScreens;
	readonly mouth: MouthTrack;
	readonly speech: SpeechTrack | null;
	/** Null while the lids were last seen open. */
	readonly closure: EyeClosure | null;
	readonly portrait: PortraitTrack;
	readonly lids: LidTrack;
	readonly smile: SmileTrack | null;
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
	lostSinceMs: null,
	secondScreens: NO_SECOND_SCREENS,
	mouth: QUIET_MOUTH,
	speech: null,
	closure: null,
	portrait: NO_PORTRAIT,
	lids: UNSEEN_LIDS,
	smile: null,
	nods: STILL_HEAD,
	gaze: null,
	isPoorlyLit: false,
	neutralBaseline: null,
	expression: null,
	faceWidthPx: null,
};

/**
 * Another stream voids what is known of the face now. How the person usually sits holds until something else is seen,
 * because pages also make a new stream of the same camera when they change their layout.
 */
export function withOtherStream({
	baseline,
	secondScreens,
}: FaceTrack): FaceTrack {
	return {
		...NO_FACE_KNOWN,
		baseline: asProvisional(baseline),
		secondScreens,
	};
}

export function followFace(
	before: FaceTrack,
	signal: ParticipantSignal,
	isSelf: boolean,
): FaceTrack {
	const { atMs } = signal;
	const portrait = followPortrait(before.portrait, signal);
	const mayTeach = before.closure === null && !isSuspect(portrait);
	const pose = followPose(before, signal, mayTeach, isSelf);
	const isFacing = pose.head?.direction === "facing";
	const mouth = followMouth(before.mouth, signal.mouthOpenness, atMs);
	const talks = isTalking(mouth, atMs);
	// Who reads aloud has lids as low as shut ones (test sequence "akiyo": 0.27 of the own open ones), and nobody talks asleep.
	const smile = followSmile(before.smile, signal.smile, atMs);
	const areLidsShut = talks
		? null
		: lidsShut(pose, signal, before.closure, usuallySmiles(smile));
	const closure = followClosure(before.closure, areLidsShut, atMs);
	const speech = followSpeech(before.speech, talks, isFacing, atMs);
	return {
		...pose,
		...followExpressions(before, signal, speech),
		// Of an audience, who looks elsewhere does not look at a second screen.
		secondScreens:
			isLearnt(pose.baseline) && !pose.baseline?.isGiven
				? followSecondScreens(
						before.secondScreens,
						pose.head,
						pose.baseline?.rest ?? null,
						mayTeach,
						atMs,
					)
				: before.secondScreens,
		mouth,
		speech,
		closure,
		portrait,
		lids: followLids(before.lids, areLidsShut, atMs),
		smile,
		nods: followNods(before.nods, signal.headPose?.pitchDeg ?? null, atMs),
		gaze: followGaze(before.gaze, signal.gazeOffset, isFacing, atMs),
		isPoorlyLit: signal.isPoorlyLit,
		faceWidthPx: signal.faceWidthPx,
	};
}

/**
 * Null where the lids cannot be seen. Once the eyes have been closed for long, lids that stay as narrow are still
 * shut, wherever the head sinks: who falls asleep does not look down.
 */
function lidsShut(
	{ head, baseline }: PoseTrack,
	{ headPose, eyeOpenness, smile }: ParticipantSignal,
	closure: EyeClosure | null,
	smilesUsually: boolean,
): boolean | null {
	if (!headPose || !head) return null;
	const { latestLidShare, latestFromBaseline } = head;
	// A broad smile narrows open lids, which then tell nothing of a look down, but not as far as shut ones. A laugh shuts them.
	if (smilesBroadly({ smile })) {
		const areLidsKnown =
			eyeOpenness !== null && usualOf(baseline).eyeOpenness !== null;
		if (latestLidShare === null) return areLidsKnown ? false : null;
		if (!smilesUsually) return null;
	}
	if (closure?.isLong && latestLidShare !== null)
		return latestLidShare < THRESHOLDS.eyes.shutShare;
	return areEyesShut(latestLidShare, latestFromBaseline);
}

/**
 * An expression that was read during speech is followed only so that the schedule knows when it was read: the next one
 * begins anew, and it teaches nothing of the face at rest.
 */
function followExpressions(
	{ neutralBaseline, expression }: FaceTrack,
	signal: ParticipantSignal,
	speech: SpeechTrack | null,
): Pick<FaceTrack, "neutralBaseline" | "expression"> {
	const { atMs, expression: shown } = signal;
	if (!shown) return { neutralBaseline, expression };
	const own = spokeAt(speech, atMs)
		? neutralBaseline
		: followNeutralBaseline(neutralBaseline, shown, atMs);
	const before =
		expression && !spokeAt(speech, expression.atMs) ? expression : null;
	const relative = relativeToNeutral(shown, own);
	const bounded = withMost(relative, THRESHOLDS.expression.mostShare);
	return {
		neutralBaseline: own,
		expression: followExpression(before, bounded, atMs),
	};
}
