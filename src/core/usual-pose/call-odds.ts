import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { RestingPlace } from "./resting-places.ts";

const LIMITS = THRESHOLDS.callOdds;

/**
 * How many times more speaks for one place than for another as that of the call: its direction, its time, and how the
 * head comes to it. People look here and there, but from wherever they looked they come back to the call, and to the
 * very same direction.
 * @param places all places, those of the two included
 */
export function oddsOf(
	one: RestingPlace,
	other: RestingPlace,
	places: readonly RestingPlace[],
): number {
	const byTime =
		(belief(one.pose) * one.heldMs) /
		Math.max(1, belief(other.pose) * other.heldMs);
	return byTime * steadiness(one, other) * centrality(one, other, places);
}

/** How far a direction can be believed to be that of the call, 0 to 1. */
function belief({ yawDeg, pitchDeg }: HeadPose): number {
	const { aside, upOrDown, mostYawDeg, beyondSight } = LIMITS;
	const ofSight = Math.abs(yawDeg) > mostYawDeg ? beyondSight : 1;
	return halved(yawDeg, aside) * halved(pitchDeg, upOrDown) * ofSight;
}

function halved(
	deg: number,
	{
		fromDeg,
		everyDeg,
	}: { readonly fromDeg: number; readonly everyDeg: number },
): number {
	return 0.5 ** (Math.max(0, Math.abs(deg) - fromDeg) / everyDeg);
}

/** Each visit says more: looks that go here and there are spread over many directions, the call is one. */
function steadiness(one: RestingPlace, other: RestingPlace): number {
	const visits = Math.min(one.visits, other.visits, LIMITS.mostVisits);
	const factor = LIMITS.steadierEachVisit ** visits;
	if (isSteadier(one, other)) return factor;
	return isSteadier(other, one) ? 1 / factor : 1;
}

function isSteadier(one: RestingPlace, other: RestingPlace): boolean {
	return (
		other.spreadDeg2 >= LIMITS.looseDeviationDeg ** 2 &&
		other.spreadDeg2 >= one.spreadDeg2 * LIMITS.looserBy
	);
}

/** Every second visit is one of the call's; where people look elsewhere at several places, each of those has fewer. */
export function centrality(
	one: RestingPlace,
	other: RestingPlace,
	places: readonly RestingPlace[],
): number {
	const all = places.reduce((sum, { visits }) => sum + visits, 0);
	if (all < 2 * LIMITS.someVisits) return 1;
	const share = ({ visits }: RestingPlace) =>
		Math.min(0.5, Math.max(1, visits) / all);
	return (share(one) / share(other)) ** LIMITS.centrePower;
}

/** Whether both places have been visited too rarely for their visits to tell them apart. */
export function areHardlyKnown(one: RestingPlace, other: RestingPlace) {
	return Math.min(one.visits, other.visits) < LIMITS.someVisits;
}

/** Whether both have been visited often enough for their visits to tell them apart. */
export function areWellKnown(one: RestingPlace, other: RestingPlace) {
	return Math.min(one.visits, other.visits) >= LIMITS.manyVisits;
}
