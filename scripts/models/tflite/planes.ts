/** ONNX's order (N, C, H, W) of the axes N, H, W, C of TFLite. */
export const TO_PLANES = [0, 3, 1, 2];
export const FROM_PLANES = [0, 2, 3, 1];

/** @returns of the same tensor in ONNX */
export function inPlanes(shape: number[]): number[] {
	return shape.length === 4 ? TO_PLANES.map((axis) => shape[axis] ?? 1) : shape;
}

/**
 * Whether the order of axes matters: a single pixel's channels lie the same
 * way in both.
 */
export function hasPlanes(shape: number[]) {
	return shape.length === 4 && (shape[1] !== 1 || shape[2] !== 1);
}
