import { THRESHOLDS } from "../base/thresholds.ts";
import type { Landmark } from "../picture/geometry.ts";
import { measureOpening, type Opening } from "./landmark-ratios.ts";

/** The inner lips, by their numbers in MediaPipe's face mesh. */
const MOUTH: Opening = {
	corners: [78, 308],
	across: [
		[81, 178],
		[13, 14],
		[311, 402],
	],
};

/** How open the mouth is, 0 to about 1. Null where it is too few pixels wide to say. */
export function mouthOpennessOf(landmarks: readonly Landmark[]): number | null {
	const opening = measureOpening(landmarks, MOUTH);
	const widthPx = opening?.widthPx ?? 0;
	return opening && widthPx >= THRESHOLDS.mouth.minWidthPx
		? opening.ratio
		: null;
}
