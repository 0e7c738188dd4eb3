import type { FrameSize } from "../frame-rate.ts";
import { placePortrait } from "../place-portrait.ts";
import type { Portrait } from "../portrait-cast.ts";
import { PICTURE_URLS } from "../portrait-pictures.ts";
import { NOISE_PX, sensorNoise } from "../sensor-noise.ts";
import { i420From } from "./i420.ts";
import { loopSway } from "./loop-sway.ts";

/**
 * Draws somebody who sways a little in front of a camera, as I420 pictures that can
 * be sent again and again. Works in a page and in a worker.
 * @throws {Error} if the portrait cannot be loaded
 */
export async function drawLoop(
	{ picture, crop }: Pick<Portrait, "picture" | "crop">,
	pictures: number,
	frame: FrameSize,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
	const { widthPx, heightPx } = frame;
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d", {
		alpha: false,
		willReadFrequently: true,
	});
	if (!context) throw new Error("no 2D canvas");
	const noise = sensorNoise();
	const noiseScale = widthPx / 320;
	const portrait = await squareBitmap(picture, widthPx / crop.width);
	const seed = picture.length + (picture.charCodeAt(picture.length - 1) % 9);
	try {
		return Array.from({ length: pictures }, (_, i) => {
			const sway = loopSway(seed, i / pictures);
			const { a, b, c, d, e, f } = placePortrait(crop, sway, frame);
			context.setTransform(a, b, c, d, e, f);
			context.drawImage(portrait, 0, 0, 1, 1);
			context.setTransform(noiseScale, 0, 0, noiseScale, 0, 0);
			context.drawImage(
				noise,
				-Math.random() * (NOISE_PX.width - 320),
				-Math.random() * (NOISE_PX.height - 240),
			);
			const { data } = context.getImageData(0, 0, widthPx, heightPx);
			return i420From(data, frame);
		});
	} finally {
		portrait.close();
	}
}

async function squareBitmap(
	picture: Portrait["picture"],
	sidePx: number,
): Promise<ImageBitmap> {
	const response = await fetch(PICTURE_URLS[picture]);
	if (!response.ok) throw new Error(`${picture}: ${response.status}`);
	return createImageBitmap(await response.blob(), {
		resizeWidth: Math.round(sidePx),
		resizeHeight: Math.round(sidePx),
		resizeQuality: "high",
	});
}
