import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { HeadDirection } from "./head-direction.ts";

/** Where a person looks for long besides the call, such as a second screen. Learnt only once their baseline is learnt. */
export interface SecondScreens {
	readonly seen: readonly SecondScreen[];
	/** Where the head rests now, while it is turned away from the call; null while it does not rest there. */
	readonly rest: Rest | null;
}

interface SecondScreen {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	/** How long the head has rested there in total. */
	readonly heldMs: number;
}

/** Running means, and the sum of squared distances from them (Welford). */
interface Rest {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly samples: number;
	readonly squares: number;
	readonly lastAtMs: number;
}

const LIMITS = THRESHOLDS.secondScreens;

export const NO_SECOND_SCREENS: SecondScreens = { seen: [], rest: null };

/** Takes in where the head points after one more look; time counts only while the head is turned away and rests. */
export function followSecondScreens(
	before: SecondScreens,
	head: HeadDirection | null,
	atMs: number,
): SecondScreens {
	if (head?.direction !== "turned-away") return endRest(before);
	// The face was lost while turned away, so it is not known where the head rests.
	if (head.atMs !== atMs) return before;
	const { rest } = before;
	if (!rest || atMs - rest.lastAtMs > LIMITS.maxGapMs || !isAt(rest, head.pose))
		return { ...before, rest: beginRest(head.pose, atMs) };
	const next = addToRest(rest, head.pose, atMs);
	const isStill =
		Math.sqrt(next.squares / next.samples) <= LIMITS.maxDeviationDeg;
	return isStill
		? { seen: spend(before.seen, next, atMs - rest.lastAtMs), rest: next }
		: { ...before, rest: beginRest(head.pose, atMs) };
}

/** Whether a head in this pose (relative to the camera) points to where it has rested for long. */
export function isSecondScreen(
	{ seen }: SecondScreens,
	pose: HeadPose,
): boolean {
	return seen.some(
		(screen) => screen.heldMs >= LIMITS.knownAfterMs && isAt(screen, pose),
	);
}

function endRest(secondScreens: SecondScreens): SecondScreens {
	return secondScreens.rest ? { ...secondScreens, rest: null } : secondScreens;
}

function beginRest({ yawDeg, pitchDeg }: HeadPose, atMs: number): Rest {
	return { yawDeg, pitchDeg, samples: 1, squares: 0, lastAtMs: atMs };
}

function addToRest(rest: Rest, pose: HeadPose, atMs: number): Rest {
	const samples = rest.samples + 1;
	const yawDeg = rest.yawDeg + (pose.yawDeg - rest.yawDeg) / samples;
	const pitchDeg = rest.pitchDeg + (pose.pitchDeg - rest.pitchDeg) / samples;
	const squares =
		rest.squares + (pose.yawDeg - rest.yawDeg) * (pose.yawDeg - yawDeg);
	return { yawDeg, pitchDeg, samples, squares, lastAtMs: atMs };
}

/** The screen that the rest matches gets the time, and moves a little toward where the head rests. */
function spend(
	seen: readonly SecondScreen[],
	rest: Rest,
	elapsedMs: number,
): readonly SecondScreen[] {
	const index = seen.findIndex((screen) => isAt(screen, rest));
	const screen = seen[index];
	if (!screen)
		return [
			...seen.slice(-(LIMITS.most - 1)),
			{ yawDeg: rest.yawDeg, pitchDeg: rest.pitchDeg, heldMs: elapsedMs },
		];
	const heldMs = screen.heldMs + elapsedMs;
	const weight = elapsedMs / heldMs;
	return seen.with(index, {
		yawDeg: screen.yawDeg + (rest.yawDeg - screen.yawDeg) * weight,
		pitchDeg: screen.pitchDeg + (rest.pitchDeg - screen.pitchDeg) * weight,
		heldMs,
	});
}

function isAt(
	screen: { readonly yawDeg: number; readonly pitchDeg: number },
	pose: { readonly yawDeg: number; readonly pitchDeg: number },
): boolean {
	return (
		Math.abs(screen.yawDeg - pose.yawDeg) <= LIMITS.withinDeg &&
		Math.abs(screen.pitchDeg - pose.pitchDeg) <= LIMITS.withinDeg
	);
}
