import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "./head-pose.ts";

export interface SeenLids {
	/** From eye-openness.ts. */
	readonly eyeOpenness: number | null;
	/** From smile.ts. */
	readonly smile: number | null;
}

const LIMITS = THRESHOLDS.eyes;

/**
 * How open the lids are, as a share of the person's own open ones. Null where that is not known: lids too small or
 * poorly lit, own open eyes not learnt yet, or a broad smile, which narrows the eyes of somebody who looks up, though
 * not as far as shut ones.
 */
export function lidShareOf(
	{ eyeOpenness, smile }: SeenLids,
	usualOpenness: number | null,
): number | null {
	if (eyeOpenness === null || usualOpenness === null) return null;
	if (usualOpenness <= 0) return null;
	const share = eyeOpenness / usualOpenness;
	return smilesBroadly({ smile }) && share >= LIMITS.smilingShutShare
		? null
		: share;
}

/** Whether a smile narrows the eyes. */
export function smilesBroadly({ smile }: Pick<SeenLids, "smile">): boolean {
	return smile !== null && smile >= LIMITS.broadSmile;
}

/**
 * Whether the eyes are shut in one picture; null where that cannot be seen. In a head that is bent, lids as low as
 * that are those of somebody who looks down.
 * @param fromBaseline the head's pose minus the usual one
 */
export function areEyesShut(
	lidShare: number | null,
	fromBaseline: HeadPose,
): boolean | null {
	if (lidShare === null) return null;
	if (Math.abs(fromBaseline.yawDeg) > LIMITS.maxYawDeg) return null;
	if (lidShare >= LIMITS.shutShare) return false;
	return fromBaseline.pitchDeg < LIMITS.minPitchDeg ? null : true;
}
