import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "./head-pose.ts";
import { areEyesShut } from "./lid-share.ts";

export type Direction = "facing" | "turned-away" | "looking-down";

/** Everything in one picture that says where somebody looks. */
export interface SeenHead {
	/** Relative to the camera. */
	readonly pose: HeadPose;
	/** The pose minus the person's usual one. */
	readonly fromBaseline: HeadPose;
	/** See lid-share.ts; null where it is not known. */
	readonly lidShare: number | null;
}

const { pose: LIMITS } = THRESHOLDS;

/** The limits to enter a direction are wider than those to leave it. */
export function observedDirection(
	seen: SeenHead,
	before: Direction,
): Direction {
	const down = isDown(seen, before === "looking-down");
	if (isAway(seen, before === "turned-away", down)) return "turned-away";
	return down ? "looking-down" : "facing";
}

/** A look down is at the desk even where it is a little aside. */
function isAway(
	{ pose, fromBaseline }: SeenHead,
	wasAway: boolean,
	down: boolean,
): boolean {
	const ahead = down ? LIMITS.awayDown : LIMITS.awayAhead;
	const enterYawDeg = isFarthest(pose, fromBaseline)
		? besideYawDeg(pose.yawDeg - fromBaseline.yawDeg, wasAway)
		: ahead.enterYawDeg;
	const yawLimit = wasAway
		? Math.min(ahead.leaveYawDeg, enterYawDeg)
		: enterYawDeg;
	const upLimit = wasAway ? LIMITS.awayLeavePitchDeg : LIMITS.awayEnterPitchDeg;
	return (
		Math.abs(fromBaseline.yawDeg) > yawLimit || fromBaseline.pitchDeg > upLimit
	);
}

/**
 * A look down is the head's and the lids' together, for people bend the head only a part of the way and lower their
 * lids with their gaze. Shut eyes in an upright head are no such look.
 */
function isDown(
	{ fromBaseline, lidShare }: SeenHead,
	wasDown: boolean,
): boolean {
	const { pitchDeg } = fromBaseline;
	if (lidShare === null)
		return (
			pitchDeg <
			(wasDown ? LIMITS.downLeaveAlonePitchDeg : LIMITS.downEnterAlonePitchDeg)
		);
	if (areEyesShut(lidShare, fromBaseline)) return false;
	const gazeDeg = pitchDeg - LIMITS.lidsDownDeg * Math.max(0, 1 - lidShare);
	return gazeDeg < (wasDown ? LIMITS.downLeaveDeg : LIMITS.downEnterDeg);
}

/** Whether the head is turned as far as the landmarks can follow, to the side to which it is turned from its usual pose. */
function isFarthest(pose: HeadPose, fromBaseline: HeadPose): boolean {
	return (
		Math.abs(pose.yawDeg) > LIMITS.farthestYawDeg &&
		pose.yawDeg * fromBaseline.yawDeg > 0
	);
}

/** How much further than usual a head must be read that is turned as far as the landmarks can follow: less where little is left to be read. */
function besideYawDeg(usualYawDeg: number, wasAway: boolean): number {
	const leftDeg = LIMITS.mostYawDeg - Math.abs(usualYawDeg);
	const share = wasAway ? LIMITS.awayLeaveLeftShare : LIMITS.awayEnterLeftShare;
	return Math.min(
		LIMITS.awayBesideYawDeg,
		Math.max(LIMITS.awayLeastYawDeg, leftDeg * share),
	);
}

/** Whether a few degrees more in any direction would change the verdict on where the head points. */
export function isNearLimit(seen: SeenHead, direction: Direction): boolean {
	const { nearDeg } = LIMITS;
	const turned = (one: HeadPose, yawDeg: number, pitchDeg: number) => ({
		yawDeg: one.yawDeg + yawDeg,
		pitchDeg: one.pitchDeg + pitchDeg,
		rollDeg: one.rollDeg,
	});
	return [
		[nearDeg, 0],
		[-nearDeg, 0],
		[0, nearDeg],
		[0, -nearDeg],
	].some(([yawDeg = 0, pitchDeg = 0]) => {
		const moved = {
			pose: turned(seen.pose, yawDeg, pitchDeg),
			fromBaseline: turned(seen.fromBaseline, yawDeg, pitchDeg),
			lidShare: seen.lidShare,
		};
		return observedDirection(moved, direction) !== direction;
	});
}
