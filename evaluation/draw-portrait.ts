import type { Portrait } from "../demo/portrait-cast.ts";
import { PICTURE_URLS } from "../demo/portrait-pictures.ts";

/** Draws one face in the middle of a picture of this size; the caller closes it. */
export async function drawPortrait(
	{ picture, crop }: Portrait,
	widthPx: number,
	heightPx: number,
): Promise<ImageBitmap> {
	const sidePx = widthPx / crop.width;
	const image = new Image();
	image.src = PICTURE_URLS[picture];
	await image.decode();
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d");
	if (!context) throw new Error("no 2D canvas");
	context.imageSmoothingQuality = "high";
	context.drawImage(
		image,
		widthPx / 2 - crop.centreX * sidePx,
		heightPx / 2 - crop.centreY * sidePx,
		sidePx,
		sidePx,
	);
	return context.canvas.transferToImageBitmap();
}
