/** Brightness of each pixel, 0..255, row by row. */
export function lumaOf(rgba: Uint8ClampedArray): Float32Array {
	const luma = new Float32Array(rgba.length / 4);
	for (let pixel = 0; pixel < luma.length; pixel++)
		luma[pixel] = lumaAt(rgba, pixel);
	return luma;
}

/** Brightness of a pixel, 0..255: Rec. 601 weights, as the training pictures were made grey. */
export function lumaAt(rgba: Uint8ClampedArray, pixel: number): number {
	const at = pixel * 4;
	return (
		0.299 * (rgba[at] ?? 0) +
		0.587 * (rgba[at + 1] ?? 0) +
		0.114 * (rgba[at + 2] ?? 0)
	);
}
