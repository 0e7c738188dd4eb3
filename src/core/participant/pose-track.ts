import { THRESHOLDS } from "../base/thresholds.ts";
import { lidShareOf } from "../face/lid-share.ts";
import {
	type Baseline,
	followBaseline,
	usualOf,
} from "../usual-pose/baseline.ts";
import { mirrorBaseline, seemsMirrored } from "../usual-pose/baseline-doubt.ts";
import { followHead, type HeadDirection } from "./head-direction.ts";
import type { ParticipantSignal } from "./participant-signal.ts";

/** Where a person's head points, and how they usually hold it. */
export interface PoseTrack {
	readonly head: HeadDirection | null;
	readonly baseline: Baseline | null;
	/** When the face was lost; null while it is seen. */
	readonly lostSinceMs: number | null;
}

/**
 * @param mayTeach false while what is seen says nothing about how the person usually sits, such as a nap
 * @param isSelf whether the picture is of the user, which pages mirror
 */
export function followPose(
	{ head, baseline, lostSinceMs }: PoseTrack,
	signal: ParticipantSignal,
	mayTeach: boolean,
	isSelf: boolean,
): PoseTrack {
	const { headPose, eyeOpenness, isAtEdge, presence, atMs } = signal;
	if (!headPose) {
		const isLost =
			presence === "no-face" || presence === "face-without-landmarks";
		return {
			head: head && presence === "profile" ? asProfile(head, atMs) : head,
			baseline,
			lostSinceMs: isLost ? (lostSinceMs ?? atMs) : null,
		};
	}
	const usual = usualOf(baseline);
	const lidShare = lidShareOf(signal, usual.eyeOpenness);
	const next = followHead(head, headPose, usual.pose, atMs, {
		isAtEdge,
		lidShare,
	});
	if (!mayTeach) return { head: next, baseline, lostSinceMs: null };
	const look = { pose: headPose, eyeOpenness };
	const isFacing = next.direction === "facing";
	const learnt = followBaseline(baseline, look, isFacing, atMs);
	return {
		head: next,
		baseline: isSelf && seemsMirrored(learnt) ? mirrorBaseline(learnt) : learnt,
		lostSinceMs: null,
	};
}

/** A profile says where the head points now, though not how far. */
function asProfile(head: HeadDirection, atMs: number): HeadDirection {
	return { ...head, direction: "turned-away", profileAtMs: atMs };
}

const LIMITS = THRESHOLDS.lostFace;

/**
 * What may be said of a person whose face is no longer found. A missed face changes nothing by itself. The detector
 * loses a full profile, so a head that was turned far is still there for a while. A face that was bent or turned less
 * may be out of sight or gone: nothing is said until it has been gone for some seconds. One that faced the camera, or
 * left over the picture's edge, is absent.
 */
export function stateOfLostFace(
	head: HeadDirection | null,
	lostSinceMs: number,
	atMs: number,
): "turned-away" | "cant-tell" | "no-face" {
	if (!head || head.isAtEdge) return "no-face";
	const lostMs = atMs - lostSinceMs;
	if (wasFarTurned(head, lostSinceMs) && lostMs <= LIMITS.presumedThereMs)
		return "turned-away";
	return head.direction !== "facing" && lostMs < LIMITS.goneMs
		? "cant-tell"
		: "no-face";
}

/** Whether the head was a profile, or nearly one, when the face was lost. */
function wasFarTurned(head: HeadDirection, lostSinceMs: number): boolean {
	const { direction, profileAtMs, pose, latestFromBaseline } = head;
	const wasProfile =
		profileAtMs !== undefined && lostSinceMs - profileAtMs <= LIMITS.recentMs;
	return (
		wasProfile ||
		(direction === "turned-away" &&
			Math.abs(pose.yawDeg) >= LIMITS.farTurnDeg) ||
		Math.abs(latestFromBaseline.yawDeg) >= LIMITS.farTurnDeg
	);
}
