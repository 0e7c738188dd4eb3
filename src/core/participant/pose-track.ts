import { THRESHOLDS } from "../base/thresholds.ts";
import { lidShareOf } from "../face/lid-share.ts";
import { type Baseline, followBaseline, usualOf } from "./baseline.ts";
import { followHead, type HeadDirection } from "./head-direction.ts";
import type { ParticipantSignal } from "./participant-signal.ts";

/** Where a person's head points, and how they usually hold it. */
export interface PoseTrack {
	readonly head: HeadDirection | null;
	readonly baseline: Baseline | null;
}

export function followPose(
	{ head, baseline }: PoseTrack,
	signal: ParticipantSignal,
): PoseTrack {
	const { headPose, eyeOpenness, isAtEdge, atMs } = signal;
	if (!headPose) return { head: head && withoutPose(head, signal), baseline };
	const usual = usualOf(baseline);
	const lidShare = lidShareOf(signal, usual.eyeOpenness);
	const next = followHead(head, headPose, usual.pose, atMs, {
		isAtEdge,
		lidShare,
	});
	const isFacing = next.direction === "facing";
	const look = { pose: headPose, eyeOpenness };
	return {
		head: next,
		baseline: followBaseline(baseline, look, isFacing, atMs),
	};
}

/** The pose stays as it was last seen, but a profile, or a face that is lost while it turns to the side, says where the head points now. */
function withoutPose(
	head: HeadDirection,
	{ presence, atMs }: ParticipantSignal,
): HeadDirection {
	if (presence === "profile") return { ...head, direction: "turned-away" };
	if (presence !== "no-face" && presence !== "face-without-landmarks")
		return head;
	const direction = stateOfLostFace(head, atMs);
	return direction === "no-face" ? head : { ...head, direction };
}

const LIMITS = THRESHOLDS.lostFace;

/**
 * The state of a person whose face is no longer found. The detector loses a full profile and a head bent far down,
 * so a face that was on its way there when it was lost is still there, turned away or looking down. A face lost in
 * the middle of its picture without a turn is absent; so is one that left over the picture's edge, and one that
 * has been gone for long.
 */
export function stateOfLostFace(
	head: HeadDirection | null,
	atMs: number,
): "turned-away" | "looking-down" | "no-face" {
	if (!head || atMs - head.atMs > LIMITS.presumedThereMs) return "no-face";
	if (head.isAtEdge) return "no-face";
	if (head.direction !== "facing") return head.direction;
	const { yawDeg, pitchDeg } = head.latestFromBaseline;
	if (Math.abs(yawDeg) >= LIMITS.turningYawDeg) return "turned-away";
	return pitchDeg <= LIMITS.bendingPitchDeg ? "looking-down" : "no-face";
}
