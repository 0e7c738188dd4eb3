import { type Baseline, followBaseline, usualOf } from "./baseline.ts";
import { followHead, type HeadDirection } from "./head-direction.ts";
import { stateOfLostFace } from "./lost-face.ts";
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
	const usual = usualOf(baseline).pose;
	const next = followHead(head, headPose, usual, atMs, isAtEdge);
	const isFacing = next.direction === "facing";
	const look = { pose: headPose, eyeOpenness };
	return {
		head: next,
		baseline: followBaseline(baseline, look, isFacing, atMs),
	};
}

/** The pose stays as it was last seen; but a profile, or a face that is lost on its way to the side, says where the head points now. */
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
