import type { HeadDirection } from "./head-direction.ts";
import { THRESHOLDS } from "./thresholds.ts";

const LIMITS = THRESHOLDS.lostFace;

/**
 * What it means that no face is found any more. The detector loses a full
 * profile and a head bent far down: a face that was on its way there when it
 * went is still there, turned away or looking down. One that went from the
 * middle of its picture without a turn is absent; so is one that left over the
 * picture's edge, and one that has been gone for long.
 */
export function stateOfLostFace(
	head: HeadDirection | null,
	atMs: number,
): "turned-away" | "looking-down" | "no-face" {
	if (!head || atMs - head.atMs > LIMITS.presumedThereMs) return "no-face";
	if (head.isAtEdge) return "no-face";
	if (head.direction !== "facing") return head.direction;
	const { yawDeg, pitchDeg } = head.latestFromUsual;
	if (Math.abs(yawDeg) >= LIMITS.turningYawDeg) return "turned-away";
	return pitchDeg <= LIMITS.bendingPitchDeg ? "looking-down" : "no-face";
}
