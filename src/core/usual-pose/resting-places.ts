import { median } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";

/** One look at a face. */
export interface Seen {
	readonly pose: HeadPose;
	readonly eyeOpenness: number | null;
}

/** A direction in which a head has rested, relative to the camera. */
export interface RestingPlace {
	readonly pose: HeadPose;
	/** How long the head has rested there; older time counts less and less. */
	readonly heldMs: number;
	/** How often the head came there. */
	readonly visits: number;
	/** Mean square of the samples' distance from the pose, to the side and up: small where the head comes back to the very same direction. */
	readonly spreadDeg2: number;
	/** How open the eyes were there, in the latest samples. */
	readonly eyes: readonly number[];
}

const LIMITS = THRESHOLDS.restingPlaces;

/** Adds a stretch of rest to the place where the pose lies, or to a new one. */
export function withRest(
	places: readonly RestingPlace[],
	look: Seen,
	elapsedMs: number,
	isArrival: boolean,
): readonly RestingPlace[] {
	const index = placeAt(places, look.pose);
	const place = places[index];
	return place
		? places.with(index, addTo(place, look, elapsedMs, isArrival))
		: [...withoutLeast(places), newPlace(look, elapsedMs)];
}

export function newPlace(
	{ pose, eyeOpenness }: Seen,
	heldMs: number,
): RestingPlace {
	const eyes = eyeOpenness === null ? [] : [eyeOpenness];
	return { pose, heldMs, visits: 1, spreadDeg2: 0, eyes };
}

export function addTo(
	place: RestingPlace,
	{ pose, eyeOpenness }: Seen,
	elapsedMs: number,
	isArrival: boolean,
): RestingPlace {
	const heldMs = place.heldMs + elapsedMs;
	const toward = (mean: number, value: number, leastWeight: number) =>
		mean +
		(value - mean) *
			(heldMs > 0 ? Math.max(elapsedMs / heldMs, leastWeight) : 0);
	const { yawDeg, pitchDeg, rollDeg } = place.pose;
	const eyes = eyeOpenness === null ? [] : [eyeOpenness];
	return {
		pose: {
			yawDeg: toward(yawDeg, pose.yawDeg, LIMITS.leastWeight),
			pitchDeg: toward(pitchDeg, pose.pitchDeg, LIMITS.leastWeight),
			rollDeg: toward(rollDeg, pose.rollDeg, LIMITS.leastWeight),
		},
		heldMs,
		visits: place.visits + (isArrival ? 1 : 0),
		spreadDeg2: toward(
			place.spreadDeg2,
			(pose.yawDeg - yawDeg) ** 2 + (pose.pitchDeg - pitchDeg) ** 2,
			LIMITS.leastSpreadWeight,
		),
		eyes: [...place.eyes, ...eyes].slice(-LIMITS.eyesKept),
	};
}

/** Makes room for one more: the place with the least time goes. */
function withoutLeast(
	places: readonly RestingPlace[],
): readonly RestingPlace[] {
	if (places.length < LIMITS.most) return places;
	const leastMs = Math.min(...places.map(({ heldMs }) => heldMs));
	return places.filter(({ heldMs }) => heldMs > leastMs);
}

/** The nearest place in which a pose lies; -1 if it is in none. */
export function placeAt(
	places: readonly RestingPlace[],
	pose: Pick<HeadPose, "yawDeg" | "pitchDeg">,
): number {
	const awayDeg = places.map((one) => distance(one.pose, pose));
	const least = Math.min(...awayDeg);
	return least <= 1 ? awayDeg.indexOf(least) : -1;
}

/** A place together with those that overlap it, as one. */
export function joined(
	place: RestingPlace,
	places: readonly RestingPlace[],
): RestingPlace {
	return places
		.filter((one) => one !== place && !areApart(place.pose, one.pose))
		.reduce(joinedTwo, place);
}

function joinedTwo(one: RestingPlace, other: RestingPlace): RestingPlace {
	const heldMs = one.heldMs + other.heldMs;
	const part = heldMs > 0 ? other.heldMs / heldMs : 0;
	const mean = (a: number, b: number) => a + (b - a) * part;
	const apartDeg2 =
		(one.pose.yawDeg - other.pose.yawDeg) ** 2 +
		(one.pose.pitchDeg - other.pose.pitchDeg) ** 2;
	return {
		pose: {
			yawDeg: mean(one.pose.yawDeg, other.pose.yawDeg),
			pitchDeg: mean(one.pose.pitchDeg, other.pose.pitchDeg),
			rollDeg: mean(one.pose.rollDeg, other.pose.rollDeg),
		},
		heldMs,
		visits: one.visits + other.visits,
		spreadDeg2:
			mean(one.spreadDeg2, other.spreadDeg2) + part * (1 - part) * apartDeg2,
		eyes: one.eyes,
	};
}

/** Whether two poses are of different places, so that a head that goes from one to the other pays a visit. */
export function areApart(
	one: Pick<HeadPose, "yawDeg" | "pitchDeg">,
	other: Pick<HeadPose, "yawDeg" | "pitchDeg">,
): boolean {
	return distance(one, other) > 1;
}

/** How far a pose is from a place, as a part of the place's size. */
function distance(
	place: Pick<HeadPose, "yawDeg" | "pitchDeg">,
	pose: Pick<HeadPose, "yawDeg" | "pitchDeg">,
): number {
	return Math.max(
		Math.abs(place.yawDeg - pose.yawDeg) / sizeDeg(place.yawDeg),
		Math.abs(place.pitchDeg - pose.pitchDeg) / LIMITS.withinDeg,
	);
}

/** The mesh shows ever less of a turn the further it goes, so directions lie closer to each other there. */
function sizeDeg(yawDeg: number): number {
	const { withinDeg, withinFarDeg, narrowsFromDeg, narrowestFromDeg } = LIMITS;
	const part =
		(Math.abs(yawDeg) - narrowsFromDeg) / (narrowestFromDeg - narrowsFromDeg);
	const bounded = Math.min(1, Math.max(0, part));
	return withinDeg + (withinFarDeg - withinDeg) * bounded;
}

export function fade(
	places: readonly RestingPlace[],
	elapsedMs: number,
): readonly RestingPlace[] {
	const kept = 0.5 ** (elapsedMs / LIMITS.halfLifeMs);
	return places.map((one) => ({ ...one, heldMs: one.heldMs * kept }));
}

/** How open the eyes usually are there; null where too few were large enough to see. */
export function eyesOf({ eyes }: RestingPlace): number | null {
	return eyes.length >= LIMITS.minEyes ? median(eyes) : null;
}
