import { isReadable } from "../base/participant-state.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { isNearLimit } from "../face/observed-direction.ts";
import { isTalking, lipsMove } from "../participant/mouth-track.ts";
import type { ParticipantTrack } from "../participant/participant-track.ts";
import type { MotionLevel } from "../picture/tile-motion.ts";
import { isLearnt } from "../usual-pose/baseline.ts";

/** Why somebody is looked at now rather than later; the first reason that applies counts. */
export type SamplingReason = keyof typeof DESIRED_MS;

export interface DesiredInterval {
	readonly reason: SamplingReason;
	/** How long after the last picture the next one is wanted. */
	readonly desiredMs: number;
	/** Whether others must wait first if not everybody can be looked at as soon as desired. */
	readonly isUrgent: boolean;
}

const DESIRED_MS = THRESHOLDS.schedule.desiredMs;

const PATIENT: ReadonlySet<SamplingReason> = new Set([
	"learning",
	"calm",
	"unchanged",
]);

/**
 * When the next picture is wanted: soon while something may be changing or cannot be known without it, later while
 * nothing changes.
 * @param motionLevel of the tile's picture at the last look
 * @param isElsewhere whether the last picture showed a part that the face had left
 */
export function desiredInterval(
	track: ParticipantTrack,
	motionLevel: MotionLevel,
	isElsewhere = false,
): DesiredInterval {
	const reason = isElsewhere ? "lost" : reasonFor(track, motionLevel);
	return {
		reason,
		desiredMs: DESIRED_MS[reason],
		isUrgent: !PATIENT.has(reason),
	};
}

function reasonFor(
	track: ParticipantTrack,
	motionLevel: MotionLevel,
): SamplingReason {
	const { shown, baseline, head, mouth, lastSignalAtMs } = track;
	if (!shown.settled) return "unsettled";
	const { closure } = track;
	const mayChange = closure && (!closure.isLong || closure.openLooks > 0);
	if (mayChange || shown.recent.at(-1)?.state !== shown.state) return "doubted";
	if (motionLevel === "moving") return "moving";
	if (isReadable(shown.state) && track.faceWidthPx === null) return "lost";
	if (isTalking(mouth, lastSignalAtMs) || lipsMove(mouth, lastSignalAtMs))
		return "speaking";
	if (head?.atMs === lastSignalAtMs && isNearLimit(head, head.direction))
		return "near-limit";
	// Without a face there is nobody to learn from, so this case is not "learning".
	if (!isLearnt(baseline) && track.faceWidthPx !== null) return "learning";
	return motionLevel === "unchanged" ? "unchanged" : "calm";
}
