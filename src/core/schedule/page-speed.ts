import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** How long a page takes to hand out a picture, which says something about the page and nothing about the computer. */
export interface PageSpeed {
	/** Fading mean, in milliseconds; null before the first picture. */
	readonly pictureMs: number | null;
	readonly isSlow: boolean;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.pageSpeed;

export const UNKNOWN_PAGE_SPEED: PageSpeed = {
	pictureMs: null,
	isSlow: false,
	atMs: 0,
};

/** @param captureMs what the batch's pictures took the page together */
export function followPageSpeed(
	before: PageSpeed,
	pictures: number,
	captureMs: number,
	atMs: number,
): PageSpeed {
	if (pictures === 0) return before;
	const newMs = captureMs / pictures;
	const pictureMs =
		before.pictureMs === null
			? newMs
			: blend(
					before.pictureMs,
					newMs,
					newValueWeight(atMs - before.atMs, LIMITS.halfLifeMs),
				);
	const limitMs = before.isSlow ? LIMITS.slowLeaveMs : LIMITS.slowEnterMs;
	return { pictureMs, isSlow: pictureMs > limitMs, atMs };
}
