/** Permutes TFLite's axes (N, H, W, C) into ONNX's order (N, C, H, W). */
export const TO_PLANES = [0, 3, 1, 2];
export const FROM_PLANES = [0, 2, 3, 1];

/** @returns the shape of the same tensor in ONNX */
export function inPlanes(shape: number[]): number[] {
	return shape.length === 4 ? TO_PLANES.map((axis) => shape[axis] ?? 1) : shape;
}

/**
 * Whether the order of axes matters. It does not for a single pixel, whose
 * channels are stored the same way in both orders.
 */
export function hasPlanes(shape: number[]) {
	return shape.length === 4 && (shape[1] !== 1 || shape[2] !== 1);
}
