import { groupBy } from "../../core/base/group-by.ts";
import { betterFirst, type Showings } from "./group-duplicates.ts";

export interface OnePerKey {
	readonly people: readonly Showings[];
	/** No longer among the people. */
	readonly shares: readonly Showings[];
}

/** A person's camera and shared screen, or stage and filmstrip. What more bear is no person's key. */
const MAX_PER_KEY = 2;
const SHAPE_TOLERANCE = 0.05;

/**
 * The page's key is one person's: a second video of theirs is their shared
 * screen, or they once more, and in either case nobody else. The camera is
 * what the page marks as such (`cameraSlot`, an attribute that equals the
 * key), else what fills its tile, as screens do not, else the smaller of two
 * pictures of different shapes.
 */
export function onePerKey(
	groups: readonly Showings[],
	cameraSlot: string | null,
): OnePerKey {
	const byKey = groupBy(groups, ([{ container }]) => container.pageKey);
	const people = new Set(groups);
	const shares: Showings[] = [];
	for (const [key, ofOne] of byKey) {
		const [a, b] = ofOne;
		if (key === null || !a || !b || ofOne.length > MAX_PER_KEY) continue;
		const shareOf = shareOfTwo(a, b, key, cameraSlot);
		if (shareOf) {
			people.delete(shareOf);
			shares.push(shareOf);
			continue;
		}
		people.delete(a);
		people.delete(b);
		people.add(betterFirst(a[0], b[0]) <= 0 ? [...a, ...b] : [...b, ...a]);
	}
	return { people: [...people], shares };
}

function shareOfTwo(
	a: Showings,
	b: Showings,
	key: string,
	cameraSlot: string | null,
): Showings | null {
	if (cameraSlot) {
		const bearsKey = ([{ container }]: Showings) =>
			container.element.getAttribute(cameraSlot) === key;
		if (bearsKey(a) !== bearsKey(b)) return bearsKey(a) ? b : a;
	}
	if (isFitted(a) !== isFitted(b)) return isFitted(a) ? a : b;
	// Where a site has slots for cameras, a second tile is never the camera again.
	return cameraSlot || !hasSameShape(a, b) ? largerPicture(a, b) : null;
}

function hasSameShape([a]: Showings, [b]: Showings): boolean {
	const [one, other] = [shapeOf(a.video), shapeOf(b.video)];
	return Math.abs(one - other) <= SHAPE_TOLERANCE * Math.max(one, other);
}

/** Width to height; 0 while there is no picture. */
function shapeOf({ videoWidth, videoHeight }: HTMLVideoElement): number {
	return videoHeight === 0 ? 0 : videoWidth / videoHeight;
}

/** Screens are sent in more detail than faces. */
function largerPicture(a: Showings, b: Showings): Showings {
	const pixels = ([{ video }]: Showings) =>
		video.videoWidth * video.videoHeight;
	return pixels(a) >= pixels(b) ? a : b;
}

/** Shown whole, with bars beside it. */
function isFitted([{ video }]: Showings): boolean {
	return getComputedStyle(video).objectFit === "contain";
}
