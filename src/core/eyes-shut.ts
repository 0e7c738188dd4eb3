import type { HeadPose } from "./head-pose.ts";
import { THRESHOLDS } from "./thresholds.ts";

const LIMITS = THRESHOLDS.eyes;

/**
 * Whether the eyes are shut now, against the person's own open eyes; null
 * where it cannot be told: lids too small, or seen from the side or from above.
 * @param openness of eye-openness.ts, or null
 * @param usualOpenness the person's own, null while it is not known
 * @param fromUsual the head's pose, less the usual one
 */
export function eyesAreShut(
	openness: number | null,
	usualOpenness: number | null,
	fromUsual: HeadPose,
): boolean | null {
	if (openness === null || usualOpenness === null) return null;
	if (Math.abs(fromUsual.yawDeg) > LIMITS.maxYawDeg) return null;
	if (fromUsual.pitchDeg < LIMITS.minPitchDeg) return null;
	return openness < usualOpenness * LIMITS.shutShare;
}
