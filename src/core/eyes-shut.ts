import type { HeadPose } from "./head-pose.ts";
import { THRESHOLDS } from "./thresholds.ts";

const LIMITS = THRESHOLDS.eyes;

/**
 * Whether the eyes are shut now, as far as that can be told: against the
 * person's own open eyes, and only where the lids are seen from the front.
 * @param openness of eye-openness.ts, or null
 * @param usualOpenness the person's own, null while it is not known
 * @param fromUsual the head's pose, less the usual one
 */
export function eyesAreShut(
	openness: number | null,
	usualOpenness: number | null,
	fromUsual: HeadPose,
): boolean {
	if (openness === null || usualOpenness === null) return false;
	if (Math.abs(fromUsual.yawDeg) > LIMITS.maxYawDeg) return false;
	if (fromUsual.pitchDeg < LIMITS.minPitchDeg) return false;
	return openness < usualOpenness * LIMITS.shutShare;
}
