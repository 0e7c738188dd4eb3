import { THRESHOLDS } from "../base/thresholds.ts";
import type { Landmark } from "../picture/geometry.ts";
import { measureOpening, type Opening } from "./landmark-ratios.ts";

/** Left and right as seen in an unmirrored picture; the six points of each eye by their numbers in MediaPipe's face mesh. */
const EYES: readonly Opening[] = [
	{
		corners: [33, 133],
		across: [
			[160, 144],
			[158, 153],
		],
	},
	{
		corners: [362, 263],
		across: [
			[385, 380],
			[387, 373],
		],
	},
];

/** How open the eyes are, 0 to about 0.4: the mean of both. Null where an eye is too few pixels wide to tell its lids apart. */
export function eyeOpennessOf(landmarks: readonly Landmark[]): number | null {
	const ratios: number[] = [];
	for (const eye of EYES) {
		const opening = measureOpening(landmarks, eye);
		const widthPx = opening?.widthPx ?? 0;
		if (!opening || widthPx < THRESHOLDS.eyes.minWidthPx) return null;
		ratios.push(opening.ratio);
	}
	return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}
