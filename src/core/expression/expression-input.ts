import type { Landmark } from "../picture/geometry.ts";
import type { PictureSampler } from "../picture/picture-sampler.ts";
import type { Pixels } from "../picture/pixels.ts";
import {
	anchorsOf,
	type FaceAnchors,
	TEMPLATE_ANCHORS,
} from "./face-anchors.ts";
import { fitSimilarity, type Point } from "./similarity.ts";

/**
 * The crop that the expression net sees. Its alignment, conversion to grey and scaling are done only here;
 * `training/` has the same steps in Python, and shared test vectors keep the two equal pixel by pixel.
 */
export const EXPRESSION_INPUT_SIDE_PX = 48;

/** A crop pixel averages at most this many samples a side: enough for faces up to eight times the crop's size. */
const MAX_SAMPLES_PER_SIDE = 8;
/** In grey levels. A flatter crop is not stretched further, or its noise would become features. */
const MIN_STANDARD_DEVIATION = 10;

/** 48x48 standardised grey values, row by row; null where the landmarks (in the picture's pixels) are no face that can be aligned. */
export function expressionInput(
	pixels: Pixels,
	landmarks: readonly Landmark[],
	sampler: PictureSampler,
): Float32Array | null {
	const anchors = anchorsOf(landmarks);
	return anchors && alignedCrop(pixels, anchors, sampler);
}

/** @param template where the anchors are placed in the crop */
export function alignedCrop(
	pixels: Pixels,
	anchors: FaceAnchors,
	sampler: PictureSampler,
	template: FaceAnchors = TEMPLATE_ANCHORS,
): Float32Array | null {
	const toPicture = fitSimilarity(pointsOf(template), pointsOf(anchors));
	if (!toPicture) return null;
	const { re, im, offset, scale } = toPicture;
	const crop = sampler.grey(pixels, {
		sidePx: EXPRESSION_INPUT_SIDE_PX,
		samplesPerSide: Math.min(
			MAX_SAMPLES_PER_SIDE,
			Math.max(1, Math.ceil(scale)),
		),
		cornerX: offset.x,
		cornerY: offset.y,
		columnX: re,
		columnY: im,
	});
	return standardise(crop);
}

function pointsOf(anchors: FaceAnchors): readonly Point[] {
	return [anchors.leftEye, anchors.rightEye, anchors.mouth];
}

/** Gives the crop zero mean and unit deviation, so that dim and bright rooms look alike to the net. */
function standardise(crop: Float32Array): Float32Array {
	let mean = 0;
	for (const grey of crop) mean += grey / crop.length;
	let variance = 0;
	for (const grey of crop) variance += (grey - mean) ** 2 / crop.length;
	const deviation = Math.max(Math.sqrt(variance), MIN_STANDARD_DEVIATION);
	for (let i = 0; i < crop.length; i++)
		crop[i] = ((crop[i] ?? 0) - mean) / deviation;
	return crop;
}
