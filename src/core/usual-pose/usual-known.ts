import { THRESHOLDS } from "../base/thresholds.ts";
import type { Baseline } from "./baseline.ts";
import { hasRival, isDoubted } from "./baseline-doubt.ts";
import { plausibility } from "./call-direction.ts";

/**
 * "far-camera": not learnt yet, because the camera seems to be far beside, above or below the screen, which takes longer,
 * or so far beside it that a head which turns further looks the same. "doubted": the head rests where the call may rather
 * be, or keeps coming to such a place.
 */
export const USUAL_KNOWN = [
	"learning",
	"far-camera",
	"doubted",
	"learnt",
] as const;
export type UsualKnown = (typeof USUAL_KNOWN)[number];

export function usualKnown(baseline: Baseline | null): UsualKnown {
	if (!baseline) return "learning";
	const { usual, rest } = baseline;
	if (!usual) return plausibility(rest) === 1 ? "learning" : "far-camera";
	if (isBesideSight(baseline)) return "far-camera";
	return isDoubted(baseline) || hasRival(baseline) ? "doubted" : "learnt";
}

/** Whether a band may be said: not while another place may as well be the call's, since time there would count as away, or time here as toward. */
export function mayJudge(baseline: Baseline | null): boolean {
	return (
		baseline?.usual != null && !isBesideSight(baseline) && !hasRival(baseline)
	);
}

/** Whether the usual pose is turned so far that the landmarks cannot tell it from one turned further. */
function isBesideSight({ usual }: Baseline): boolean {
	return (
		usual !== null &&
		Math.abs(usual.pose.yawDeg) > THRESHOLDS.restingPlaces.farthestUsualDeg
	);
}
