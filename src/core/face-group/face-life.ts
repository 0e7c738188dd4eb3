import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";

/** Whether a face moves as only the living do: a poster and a portrait on the wall never do. */
export interface FaceLife {
	/** The place from which it has not moved since. */
	readonly home: Place;
	/** Where it is now, as a mean of the last looks, since a single one jitters. */
	readonly place: Place;
	/** When it moved last; null while it never has. */
	readonly movedAtMs: number | null;
	/** When it was seen first. */
	readonly sinceMs: number;
}

type Place = Pick<FaceRegion, "centreX" | "centreY" | "sidePx">;

const LIMITS = GROUP_THRESHOLDS.life;

export function lifeBegins(region: FaceRegion, atMs: number): FaceLife {
	return { home: region, place: region, movedAtMs: null, sinceMs: atMs };
}

/** @param isPan whether the camera has moved everything since the last look, which tells nothing of the living */
export function followLife(
	before: FaceLife,
	region: FaceRegion,
	isPan: boolean,
	atMs: number,
): FaceLife {
	if (isPan) return { ...before, home: region, place: region };
	const { home, place: last } = before;
	const blend = (from: number, to: number) =>
		from + LIMITS.newest * (to - from);
	const place = {
		centreX: blend(last.centreX, region.centreX),
		centreY: blend(last.centreY, region.centreY),
		sidePx: blend(last.sidePx, region.sidePx),
	};
	return liesElsewhere(place, home)
		? { ...before, home: place, place, movedAtMs: atMs }
		: { ...before, place };
}

/** Whether the face has moved not long ago, or is too new to tell. */
export function isAlive(
	{ movedAtMs, sinceMs }: FaceLife,
	atMs: number,
): boolean {
	const { stillForMs, neverMovedForMs } = GROUP_THRESHOLDS;
	return movedAtMs === null
		? atMs - sinceMs < neverMovedForMs
		: atMs - movedAtMs < stillForMs;
}

function liesElsewhere(place: Place, home: Place): boolean {
	const widthPx = faceWidthOf(home);
	const apart = Math.hypot(
		place.centreX - home.centreX,
		place.centreY - home.centreY,
	);
	return (
		apart > LIMITS.movedShare * widthPx ||
		Math.abs(place.sidePx / home.sidePx - 1) > LIMITS.movedShare
	);
}
