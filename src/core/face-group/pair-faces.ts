import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";
import { cheapestPairs } from "./cheapest-pairs.ts";
import { expectedPlace, type GroupFace } from "./face-group.ts";

/** Which of the seen regions is which face. */
export interface FacePairs {
	/** In the order of the faces: the index of the region, or null. */
	readonly regions: readonly (number | null)[];
	/** How far the camera has moved everything, in pixels. */
	readonly shift: { readonly x: number; readonly y: number };
}

const LIMITS = GROUP_THRESHOLDS.assignment;
const NO_SHIFT = { x: 0, y: 0 };
/** A camera that pans moves more than one face alike. */
const LEAST_SHIFTED = 2;

/**
 * Pairs the faces with what one look has seen, by place and size: each face with a region near where it is expected,
 * so that all pairs together fit best. Two people who cross keep their ways. Where a camera pans, all faces move alike.
 * @param showsAll whether the look showed where all faces are expected; in a part, which shows few faces of people who sit
 * in rows, a shift by one seat fits as well as none
 */
export function pairFaces(
	faces: readonly GroupFace[],
	seen: readonly FaceRegion[],
	atMs: number,
	showsAll: boolean,
): FacePairs {
	const expected = faces.map((face) => expectedPlace(face, atMs));
	const shift = showsAll ? commonShift(expected, seen) : NO_SHIFT;
	const costs = faces.map((face, i) => {
		const place = shifted(expected[i] ?? face.region, shift);
		const reach = reachOf(face, atMs);
		return seen.map((region) => costOf(place, region, reach));
	});
	const regions = cheapestPairs(costs, LIMITS.mostReach * 2);
	return { regions, shift: sharedMotion(faces, seen, regions) };
}

/** How far all faces have moved alike since they were seen last: the camera has moved. None where one of them did not. */
function sharedMotion(
	faces: readonly GroupFace[],
	seen: readonly FaceRegion[],
	regions: FacePairs["regions"],
): FacePairs["shift"] {
	const motions = faces.flatMap(({ region: before }, i) => {
		const now = seen[regions[i] ?? seen.length];
		if (!now) return [];
		const x = now.centreX - before.centreX;
		const y = now.centreY - before.centreY;
		return [{ x, y, widthPx: faceWidthOf(before) }];
	});
	if (motions.length < LEAST_SHIFTED) return NO_SHIFT;
	const mean = {
		x: motions.reduce((sum, { x }) => sum + x, 0) / motions.length,
		y: motions.reduce((sum, { y }) => sum + y, 0) / motions.length,
	};
	const isShared = motions.every(({ x, y, widthPx }) => {
		const own = Math.hypot(x - mean.x, y - mean.y);
		const shared = Math.hypot(mean.x, mean.y);
		return (
			shared >= LIMITS.panFrom * widthPx && own <= LIMITS.panWithin * shared
		);
	});
	return isShared ? mean : NO_SHIFT;
}

function reachOf({ seenAtMs }: GroupFace, atMs: number): number {
	const unseenS = (atMs - seenAtMs) / 1_000;
	return Math.min(
		LIMITS.mostReach,
		LIMITS.reach + LIMITS.reachPerS * Math.max(0, unseenS),
	);
}

/** In widths of a face; infinite where the region is out of reach. */
function costOf(place: FaceRegion, region: FaceRegion, reach: number): number {
	const growth = Math.abs(Math.log(region.sidePx / place.sidePx));
	const widths = widthsApart(place, region);
	if (widths > reach || growth > Math.log(LIMITS.mostGrowth))
		return Number.POSITIVE_INFINITY;
	return widths + LIMITS.growthWeight * growth;
}

function widthsApart(one: FaceRegion, other: FaceRegion): number {
	const widthPx = Math.sqrt(faceWidthOf(one) * faceWidthOf(other));
	return (
		Math.hypot(one.centreX - other.centreX, one.centreY - other.centreY) /
		widthPx
	);
}

function shifted(region: FaceRegion, { x, y }: FacePairs["shift"]): FaceRegion {
	return {
		...region,
		centreX: region.centreX + x,
		centreY: region.centreY + y,
	};
}

/** The shift by which the most faces fall onto a region, if those are more than without a shift. */
function commonShift(
	expected: readonly FaceRegion[],
	seen: readonly FaceRegion[],
): FacePairs["shift"] {
	const still = fitting(expected, seen, NO_SHIFT);
	const most = Math.min(expected.length, seen.length);
	if (most < LEAST_SHIFTED || still.count >= most) return NO_SHIFT;
	let best = { ...still, shift: NO_SHIFT };
	for (const place of expected)
		for (const region of seen) {
			const shift = {
				x: region.centreX - place.centreX,
				y: region.centreY - place.centreY,
			};
			const found = fitting(expected, seen, shift);
			const isBetter =
				found.count > best.count ||
				(found.count === best.count &&
					best.shift !== NO_SHIFT &&
					found.apart < best.apart);
			if (found.count >= LEAST_SHIFTED && isBetter) best = { ...found, shift };
		}
	return best.shift;
}

/** How many faces lie near a region of about their size after a shift, and how far apart they are together. */
function fitting(
	expected: readonly FaceRegion[],
	seen: readonly FaceRegion[],
	shift: FacePairs["shift"],
): { readonly count: number; readonly apart: number } {
	const taken = new Set<FaceRegion>();
	let apart = 0;
	for (const place of expected) {
		const moved = shifted(place, shift);
		const nearest = seen
			.filter((region) => !taken.has(region))
			.map((region) => ({
				region,
				cost: costOf(moved, region, LIMITS.shiftReach),
			}))
			.reduce<{ region: FaceRegion; cost: number } | null>(
				(least, one) => (least && least.cost <= one.cost ? least : one),
				null,
			);
		if (!nearest || nearest.cost === Number.POSITIVE_INFINITY) continue;
		taken.add(nearest.region);
		apart += nearest.cost;
	}
	return { count: taken.size, apart };
}
