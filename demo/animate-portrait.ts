import { canvasStream } from "./canvas-stream.ts";
import type { FrameClock } from "./frame-clock.ts";
import type { FrameSize } from "./frame-rate.ts";
import { placePortrait } from "./place-portrait.ts";
import type { Portrait } from "./portrait-cast.ts";
import { PICTURE_URLS } from "./portrait-pictures.ts";
import { NOISE_PX, sensorNoise } from "./sensor-noise.ts";
import { swayAt } from "./sway.ts";

const FRAME: FrameSize = { widthPx: 320, heightPx: 240 };

const NOISE = sensorNoise();

/**
 * The stream of a camera in front of somebody who sways a little.
 * @throws {DOMException} if the portrait cannot be loaded
 */
export async function animatePortrait(
	{ picture, crop }: Portrait,
	clock: FrameClock,
	signal: AbortSignal,
): Promise<MediaStream> {
	const canvas = document.createElement("canvas");
	canvas.width = FRAME.widthPx;
	canvas.height = FRAME.heightPx;
	// Drawn on the processor, because every frame is read back for the encoder anyway.
	const context = canvas.getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	const portrait = await scaledPortrait(
		PICTURE_URLS[picture],
		Math.round(FRAME.widthPx / crop.width),
		signal,
	);
	const seed = Math.random() * 100;
	const draw = (elapsedMs: number) => {
		if (!context) return;
		const { a, b, c, d, e, f } = placePortrait(
			crop,
			swayAt(seed, elapsedMs),
			FRAME,
		);
		context.setTransform(a, b, c, d, e, f);
		context.drawImage(portrait, 0, 0, 1, 1);
		context.resetTransform();
		context.drawImage(
			NOISE,
			-Math.random() * (NOISE_PX.width - FRAME.widthPx),
			-Math.random() * (NOISE_PX.height - FRAME.heightPx),
		);
	};
	draw(0);
	clock.onFrame(draw, signal);
	return canvasStream(canvas, signal);
}

/** The portrait at the size at which it is drawn. Once it is scaled well, each frame can be scaled cheaply. */
async function scaledPortrait(
	url: string,
	sidePx: number,
	signal: AbortSignal,
): Promise<ImageBitmap> {
	const image = new Image();
	image.src = url;
	await image.decode();
	const bitmap = await createImageBitmap(image, {
		resizeWidth: sidePx,
		resizeHeight: sidePx,
		resizeQuality: "high",
	});
	if (signal.aborted) bitmap.close();
	signal.addEventListener("abort", () => bitmap.close(), { once: true });
	return bitmap;
}
