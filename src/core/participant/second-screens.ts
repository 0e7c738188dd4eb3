import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { type HeadRest, isNear, restedMs } from "../usual-pose/head-rest.ts";
import type { HeadDirection } from "./head-direction.ts";

/**
 * Where a person looks besides the call, such as a second screen. It is earned by a visit with one long, unbroken
 * rest, and lost as time passes or when visits are mostly short ones: who glances here and there has none.
 */
export interface SecondScreens {
	readonly screens: readonly SecondScreen[];
	/** All turns from the call that have ended, and those among them with a long rest. */
	readonly turns: number;
	readonly longTurns: number;
	/** The head's turn from the call that goes on now. */
	readonly visit: Visit | null;
	/** The counts are faded up to here. */
	readonly atMs: number;
}

/** Visits count less and less as time passes. */
interface SecondScreen {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly visits: number;
	/** Visits with a long rest. */
	readonly longVisits: number;
}

interface Visit {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly isLong: boolean;
	readonly sinceMs: number;
	/** Whether all of the visit was at a second screen: not of somebody who looks here and there. */
	readonly isWhole: boolean;
	/** Whether the head points to a screen that earlier visits have earned; never said of somebody who looks here and there. */
	readonly isKnown: boolean;
}

const LIMITS = THRESHOLDS.secondScreens;

export const NO_SECOND_SCREENS: SecondScreens = {
	screens: [],
	turns: 0,
	longTurns: 0,
	visit: null,
	atMs: 0,
};

/**
 * Takes in where the head points after one more look.
 * @param rest where the head rests now
 * @param mayRest false while the eyes are closed: who sleeps looks nowhere
 */
export function followSecondScreens(
	before: SecondScreens,
	head: HeadDirection | null,
	rest: HeadRest | null,
	mayRest: boolean,
	atMs: number,
): SecondScreens {
	if (head?.direction !== "turned-away") return endVisit(before, atMs);
	const isSeen = head.atMs === atMs && rest?.lastAtMs === atMs;
	// The face was lost while turned away, so it is not known where the head rests.
	if (!isSeen || !mayRest) return before;
	const { visit } = before;
	const goesOn = visit !== null && isNear(visit, rest, LIMITS.withinDeg);
	const base = goesOn ? before : fadeTo(endVisit(before, atMs), atMs);
	const isLong =
		(goesOn && visit.isLong) ||
		(couldBeScreen(rest, head) && restedMs(rest) >= neededMs(base));
	const { yawDeg, pitchDeg } = rest;
	const sinceMs = goesOn ? visit.sinceMs : atMs;
	const isWhole = goesOn ? visit.isWhole : !isRestless(base);
	const isKnown = !isRestless(base) && isEarned(base, head.pose);
	return {
		...base,
		visit: { yawDeg, pitchDeg, isLong, sinceMs, isWhole, isKnown },
	};
}

/** Whether the head is turned to a second screen: this visit has earned it, or most of the earlier ones there. */
export function isAtSecondScreen({ visit }: SecondScreens): boolean {
	return visit !== null && (visit.isLong || visit.isKnown);
}

/** Whether most of the visits to a screen that lies there had a long rest. */
function isEarned({ screens }: SecondScreens, pose: HeadPose): boolean {
	return screens.some(
		(one) =>
			isNear(one, pose, LIMITS.withinDeg) &&
			one.longVisits >= one.visits * LIMITS.longShare,
	);
}

/** How long a rest earns a second screen: longer for somebody who looks here and there. */
function neededMs(secondScreens: SecondScreens): number {
	return isRestless(secondScreens) ? LIMITS.restlessMs : LIMITS.restMs;
}

function isRestless({ turns, longTurns }: SecondScreens): boolean {
	return (
		turns >= LIMITS.restlessVisits && longTurns < turns * LIMITS.restlessShare
	);
}

/** Since when the head has been turned to a second screen, once this visit has earned it; null if it is not known to have been all the time. */
export function atSecondScreenSince({ visit }: SecondScreens): number | null {
	return visit?.isLong && visit.isWhole ? visit.sinceMs : null;
}

/** A screen is beside the call or below it, and no further aside than the landmarks can follow. */
function couldBeScreen(rest: HeadRest, head: HeadDirection): boolean {
	return (
		Math.abs(rest.yawDeg) <= LIMITS.farthestYawDeg &&
		Math.abs(head.pose.yawDeg) <= LIMITS.farthestYawDeg &&
		head.fromBaseline.pitchDeg <= LIMITS.mostUpDeg
	);
}

/** The counts as they are now; a screen that has not been looked at for long is forgotten. */
function fadeTo(before: SecondScreens, atMs: number): SecondScreens {
	const kept = 0.5 ** ((atMs - before.atMs) / LIMITS.halfLifeMs);
	const screens = before.screens
		.map((one) => ({
			...one,
			visits: one.visits * kept,
			longVisits: one.longVisits * kept,
		}))
		.filter(({ longVisits }) => longVisits >= LIMITS.leastLongVisits);
	return {
		...before,
		screens,
		turns: before.turns * kept,
		longTurns: before.longTurns * kept,
		atMs,
	};
}

/** Counts the visit that ends for the screen there; a place becomes one by a long visit. */
function endVisit(before: SecondScreens, atMs: number): SecondScreens {
	const { visit } = before;
	if (!visit) return before;
	if (atMs - visit.sinceMs < LIMITS.leastVisitMs)
		return { ...before, visit: null };
	const { screens, turns, longTurns } = fadeTo(before, atMs);
	const long = visit.isLong ? 1 : 0;
	const index = screens.findIndex((one) =>
		isNear(one, visit, LIMITS.withinDeg),
	);
	const known = screens[index];
	const { yawDeg, pitchDeg } = visit;
	const fresh = { yawDeg, pitchDeg, visits: 1, longVisits: 1 };
	return {
		turns: turns + 1,
		longTurns: longTurns + long,
		screens: known
			? screens.with(index, {
					...known,
					visits: known.visits + 1,
					longVisits: known.longVisits + long,
				})
			: visit.isLong
				? [...screens.slice(-(LIMITS.most - 1)), fresh]
				: screens,
		visit: null,
		atMs,
	};
}
