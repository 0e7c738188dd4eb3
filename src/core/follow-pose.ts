import { type Baseline, followBaseline, usualOf } from "./baseline.ts";
import { followHead, type HeadDirection } from "./head-direction.ts";
import type { ParticipantSignal } from "./participant-signal.ts";

/** Where a person's head points, and how they usually hold it. */
export interface PoseTrack {
	readonly head: HeadDirection | null;
	readonly baseline: Baseline | null;
}

/** A signal without a pose changes nothing. */
export function followPose(
	{ head, baseline }: PoseTrack,
	{ headPose, eyeOpenness, atMs }: ParticipantSignal,
): PoseTrack {
	if (!headPose) return { head, baseline };
	const next = followHead(head, headPose, usualOf(baseline).pose, atMs);
	const isFacing = next.direction === "facing";
	const look = { pose: headPose, eyeOpenness };
	return {
		head: next,
		baseline: followBaseline(baseline, look, isFacing, atMs),
	};
}
