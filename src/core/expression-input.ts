import {
	anchorsOf,
	type FaceAnchors,
	TEMPLATE_ANCHORS,
} from "./face-anchors.ts";
import type { Landmark } from "./face-observation.ts";
import { lumaOf } from "./luma.ts";
import type { Pixels } from "./pixels.ts";
import { fitSimilarity, type Point } from "./similarity.ts";

/**
 * The crop that the expression net sees: the one place of its alignment, grey
 * and scaling. `training/` has the same steps in Python; shared vectors keep
 * the two equal pixel by pixel.
 */
export const EXPRESSION_INPUT_SIDE_PX = 48;

/** A crop pixel averages at most so many samples a side: enough for faces up to eight times the crop's size. */
const MAX_SAMPLES_PER_SIDE = 8;
/** Grey levels; a flatter crop is not stretched further, or its noise would become features. */
const MIN_STANDARD_DEVIATION = 10;

/** 48x48 standardised grey values, row by row; null where the landmarks (in the picture's pixels) give no face to align. */
export function expressionInput(
	pixels: Pixels,
	landmarks: readonly Landmark[],
): Float32Array | null {
	const anchors = anchorsOf(landmarks);
	return anchors && alignedCrop(pixels, anchors);
}

/** @param template where the anchors come to lie in the crop */
export function alignedCrop(
	pixels: Pixels,
	anchors: FaceAnchors,
	template: FaceAnchors = TEMPLATE_ANCHORS,
): Float32Array | null {
	const toPicture = fitSimilarity(pointsOf(template), pointsOf(anchors));
	if (!toPicture) return null;
	const { re, im, offset, scale } = toPicture;
	const luma = lumaOf(pixels.rgba);
	const { widthPx, heightPx } = pixels;
	const side = EXPRESSION_INPUT_SIDE_PX;
	const perSide = Math.min(MAX_SAMPLES_PER_SIDE, Math.max(1, Math.ceil(scale)));
	const crop = new Float32Array(side * side);
	// Written out: it runs for twenty thousand samples a face.
	for (let j = 0; j < side * perSide; j++) {
		const row = (j + 0.5) / perSide;
		for (let i = 0; i < side * perSide; i++) {
			const column = (i + 0.5) / perSide;
			const x = re * column - im * row + offset.x;
			const y = im * column + re * row + offset.y;
			const at = Math.floor(row) * side + Math.floor(column);
			const grey = between(luma, widthPx, heightPx, x, y);
			crop[at] = (crop[at] ?? 0) + grey;
		}
	}
	for (let at = 0; at < crop.length; at++)
		crop[at] = (crop[at] ?? 0) / perSide ** 2;
	return standardise(crop);
}

function pointsOf(anchors: FaceAnchors): readonly Point[] {
	return [anchors.leftEye, anchors.rightEye, anchors.mouth];
}

/** Pixel i covers [i, i + 1), its centre is i + 0.5; beyond the edge the edge's pixel repeats. */
function between(
	luma: Float32Array,
	widthPx: number,
	heightPx: number,
	x: number,
	y: number,
): number {
	const cx = Math.min(widthPx - 1, Math.max(0, x - 0.5));
	const cy = Math.min(heightPx - 1, Math.max(0, y - 0.5));
	const x0 = Math.floor(cx);
	const y0 = Math.floor(cy);
	const at = y0 * widthPx + x0;
	const right = x0 < widthPx - 1 ? 1 : 0;
	const below = at + (y0 < heightPx - 1 ? widthPx : 0);
	const a = luma[at] ?? 0;
	const c = luma[below] ?? 0;
	const top = a + ((luma[at + right] ?? 0) - a) * (cx - x0);
	const bottom = c + ((luma[below + right] ?? 0) - c) * (cx - x0);
	return top + (bottom - top) * (cy - y0);
}

/** Zero mean and unit deviation, so that dim and bright rooms look alike to the net. */
function standardise(crop: Float32Array): Float32Array {
	let mean = 0;
	for (const grey of crop) mean += grey / crop.length;
	let variance = 0;
	for (const grey of crop) variance += (grey - mean) ** 2 / crop.length;
	const deviation = Math.max(Math.sqrt(variance), MIN_STANDARD_DEVIATION);
	return crop.map((grey) => (grey - mean) / deviation);
}
