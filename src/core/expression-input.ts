import {
	anchorsOf,
	type FaceAnchors,
	TEMPLATE_ANCHORS,
} from "./face-anchors.ts";
import type { Landmark } from "./face-observation.ts";
import { lumaAt } from "./luma.ts";
import type { Pixels } from "./pixels.ts";
import { applySimilarity, fitSimilarity, type Point } from "./similarity.ts";

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
	const side = EXPRESSION_INPUT_SIDE_PX;
	const samplesPerSide = Math.min(
		MAX_SAMPLES_PER_SIDE,
		Math.max(1, Math.ceil(toPicture.scale)),
	);
	const crop = new Float32Array(side * side);
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			let sum = 0;
			for (let v = 0; v < samplesPerSide; v++) {
				for (let u = 0; u < samplesPerSide; u++) {
					const { x, y } = applySimilarity(
						toPicture,
						column + (u + 0.5) / samplesPerSide,
						row + (v + 0.5) / samplesPerSide,
					);
					sum += lumaBetween(pixels, x, y);
				}
			}
			crop[row * side + column] = sum / samplesPerSide ** 2;
		}
	}
	return standardise(crop);
}

function pointsOf(anchors: FaceAnchors): readonly Point[] {
	return [anchors.leftEye, anchors.rightEye, anchors.mouth];
}

/** Pixel i covers [i, i + 1), its centre is i + 0.5; beyond the edge the edge's pixel repeats. */
function lumaBetween(
	{ rgba, widthPx, heightPx }: Pixels,
	x: number,
	y: number,
): number {
	const cx = Math.min(widthPx - 1, Math.max(0, x - 0.5));
	const cy = Math.min(heightPx - 1, Math.max(0, y - 0.5));
	const x0 = Math.floor(cx);
	const y0 = Math.floor(cy);
	const x1 = Math.min(widthPx - 1, x0 + 1);
	const y1 = Math.min(heightPx - 1, y0 + 1);
	const at = (px: number, py: number) => lumaAt(rgba, py * widthPx + px);
	const top = at(x0, y0) + (at(x1, y0) - at(x0, y0)) * (cx - x0);
	const bottom = at(x0, y1) + (at(x1, y1) - at(x0, y1)) * (cx - x0);
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
