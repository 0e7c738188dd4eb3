import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { isNear } from "./head-rest.ts";
import { areApart, placeAt, type RestingPlace } from "./resting-places.ts";

/** Where the head was in the last look, and where in its last visit to a place: a visit has two looks in a row. */
export interface Whereabouts {
	readonly now: Spot;
	readonly visited: Spot;
}

/** The usual pose, whatever looks count as facing it, or a place elsewhere. */
interface Spot {
	readonly pose: Pick<HeadPose, "yawDeg" | "pitchDeg">;
	readonly isFacing: boolean;
}

export function whereaboutsAt(pose: HeadPose): Whereabouts {
	const spot = { pose, isFacing: false };
	return { now: spot, visited: spot };
}

/** The place that was elsewhere becomes the usual pose. */
export function asFacing({ now, visited }: Whereabouts): Whereabouts {
	return {
		now: { ...now, isFacing: true },
		visited: { ...visited, isFacing: true },
	};
}

/**
 * Takes in where one more look saw the head, and says whether it has come to another place. A head at the limit of what
 * counts as facing has come to none.
 * @param faced the usual pose, if the look counts as facing it
 */
export function followVisits(
	before: Whereabouts,
	places: readonly RestingPlace[],
	pose: HeadPose,
	faced: HeadPose | null,
): { readonly whereabouts: Whereabouts; readonly isArrival: boolean } {
	if (faced && !isNear(faced, pose, THRESHOLDS.restingPlaces.facedWithinDeg))
		return { whereabouts: before, isArrival: false };
	const place = faced ? undefined : places[placeAt(places, pose)];
	const now: Spot = { pose: place?.pose ?? pose, isFacing: faced !== null };
	if (isSame(now, before.visited))
		return { whereabouts: { now, visited: now }, isArrival: false };
	const isArrival = isSame(now, before.now);
	const visited = isArrival ? now : before.visited;
	return { whereabouts: { now, visited }, isArrival };
}

function isSame(one: Spot, other: Spot): boolean {
	return (
		one.isFacing === other.isFacing &&
		(one.isFacing || !areApart(other.pose, one.pose))
	);
}
