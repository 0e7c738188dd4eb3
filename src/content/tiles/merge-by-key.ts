import { groupBy } from "../../core/base/group-by.ts";
import { attributeOf } from "../dom/page-members.ts";
import { betterFirst, type Showings } from "./group-duplicates.ts";

export interface MergedByKey {
	readonly people: readonly Showings[];
	/** Taken out of `people`. */
	readonly screenShares: readonly Showings[];
}

/** One person's camera and shared screen, or stage and filmstrip. A key on more than two videos identifies nobody. */
const MAX_PER_KEY = 2;
const SHAPE_TOLERANCE = 0.05;

/**
 * Merges videos with the same page key. A key belongs to one person, so a second
 * video with it is their shared screen or shows them again, but never shows
 * somebody else. The camera is the video that the page marks as such
 * (`cameraSlot`, an attribute that equals the key), else the one that fills its
 * tile, which screens do not, else the smaller of two pictures of different shapes.
 */
export function mergeByKey(
	groups: readonly Showings[],
	cameraSlot: string | null,
): MergedByKey {
	const byKey = groupBy(groups, ([{ container }]) => container.pageKey);
	const people = new Set(groups);
	const screenShares: Showings[] = [];
	for (const [key, withKey] of byKey) {
		const [a, b] = withKey;
		if (key === null || !a || !b || withKey.length > MAX_PER_KEY) continue;
		const screenShare = screenShareOfTwo(a, b, key, cameraSlot);
		if (screenShare) {
			people.delete(screenShare);
			screenShares.push(screenShare);
			continue;
		}
		people.delete(a);
		people.delete(b);
		people.add(betterFirst(a[0], b[0]) <= 0 ? [...a, ...b] : [...b, ...a]);
	}
	return { people: [...people], screenShares };
}

function screenShareOfTwo(
	a: Showings,
	b: Showings,
	key: string,
	cameraSlot: string | null,
): Showings | null {
	if (cameraSlot) {
		const hasKey = ([{ container }]: Showings) =>
			attributeOf(container.element, cameraSlot) === key;
		if (hasKey(a) !== hasKey(b)) return hasKey(a) ? b : a;
	}
	if (isFitted(a) !== isFitted(b)) return isFitted(a) ? a : b;
	// On a site with camera slots, a second tile never shows the camera again.
	return cameraSlot || !hasSameShape(a, b) ? largerPicture(a, b) : null;
}

function hasSameShape([a]: Showings, [b]: Showings): boolean {
	const [one, other] = [shapeOf(a.video), shapeOf(b.video)];
	return Math.abs(one - other) <= SHAPE_TOLERANCE * Math.max(one, other);
}

/** Width divided by height; 0 while there is no picture. */
function shapeOf({ videoWidth, videoHeight }: HTMLVideoElement): number {
	return videoHeight === 0 ? 0 : videoWidth / videoHeight;
}

/** The one with more pixels, because screens are sent in more detail than faces. */
function largerPicture(a: Showings, b: Showings): Showings {
	const pixels = ([{ video }]: Showings) =>
		video.videoWidth * video.videoHeight;
	return pixels(a) >= pixels(b) ? a : b;
}

/** Whether the video is shown whole, with bars at its sides. */
function isFitted([{ video }]: Showings): boolean {
	return getComputedStyle(video).objectFit === "contain";
}
