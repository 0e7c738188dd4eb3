import { THRESHOLDS } from "../base/thresholds.ts";
import type { Landmark } from "../picture/geometry.ts";

/** Each eye's corners and the centre of its iris, by their numbers in MediaPipe's face mesh. */
const EYES = [
	{ corners: [33, 133], iris: 468 },
	{ corners: [362, 263], iris: 473 },
] as const;

/**
 * How far the irises are from the middle between the eyes' corners, as a share of the way to a corner: > 0 toward
 * the picture's right edge. The mean of both; null where an eye is too few pixels wide to locate its iris.
 */
export function gazeOffsetOf(landmarks: readonly Landmark[]): number | null {
	let sum = 0;
	for (const { corners, iris } of EYES) {
		const [a, b, centre] = [
			landmarks[corners[0]],
			landmarks[corners[1]],
			landmarks[iris],
		];
		if (!a || !b || !centre) return null;
		const [alongX, alongY] = [b.x - a.x, b.y - a.y];
		const width = Math.hypot(alongX, alongY);
		if (width < THRESHOLDS.gaze.minEyeWidthPx) return null;
		// Along the eye, so that a tilted head changes nothing.
		const along =
			(centre.x - (a.x + b.x) / 2) * alongX +
			(centre.y - (a.y + b.y) / 2) * alongY;
		const share = (2 * along) / width ** 2;
		// An iris outside its eye was not found.
		if (Math.abs(share) > 1) return null;
		sum += share;
	}
	return sum / EYES.length;
}
