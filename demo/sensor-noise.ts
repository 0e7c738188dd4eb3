/** The size of the pattern, which is larger than a frame, so that it can be drawn over one at any offset. */
export const NOISE_PX = { width: 448, height: 336 } as const;

/** The pattern's opacity, 0..255: as faint as a webcam's noise in daylight. */
const ALPHA = 8;

/** A pattern of faint grey grains. It is drawn over each frame at another offset, so that no two frames are the same. */
export function sensorNoise(): OffscreenCanvas {
	const canvas = new OffscreenCanvas(NOISE_PX.width, NOISE_PX.height);
	const context = canvas.getContext("2d");
	if (!context) return canvas;
	const pixels = context.createImageData(canvas.width, canvas.height);
	for (let i = 0; i < pixels.data.length; i += 4) {
		const grey = Math.random() * 255;
		pixels.data.set([grey, grey, grey, ALPHA], i);
	}
	context.putImageData(pixels, 0, 0);
	return canvas;
}
