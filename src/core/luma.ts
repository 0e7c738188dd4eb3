/** Brightness of each pixel, 0..255, row by row: Rec. 601 weights, as the training pictures were made grey. */
export function lumaOf(rgba: Uint8ClampedArray): Float32Array {
	const luma = new Float32Array(rgba.length / 4);
	for (let pixel = 0, i = 0; pixel < luma.length; pixel++, i += 4) {
		luma[pixel] =
			0.299 * (rgba[i] ?? 0) +
			0.587 * (rgba[i + 1] ?? 0) +
			0.114 * (rgba[i + 2] ?? 0);
	}
	return luma;
}
