/** Side of the pattern; larger than a frame, so that it can be laid anywhere over one. */
export const NOISE_PX = { width: 448, height: 336 } as const;

/** How much of the pattern shows: as faint as a webcam's in daylight. */
const ALPHA = 8;

/** A pattern of faint grey grains: laid over each frame at another place, no two frames are the same. */
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
