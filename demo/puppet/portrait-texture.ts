import type { Pixels } from "./paint-mesh.ts";

/**
 * A portrait's pixels, scaled so that each is half as large as one of the frame's: the nearest one is then near enough.
 * @param drawnSidePx the portrait's side as it is drawn
 * @throws {DOMException} if it cannot be loaded
 */
export async function portraitTexture(
	url: string,
	drawnSidePx: number,
): Promise<Pixels> {
	const image = new Image();
	image.src = url;
	await image.decode();
	const sidePx = Math.round(drawnSidePx * 2);
	const bitmap = await createImageBitmap(image, {
		resizeWidth: sidePx,
		resizeHeight: sidePx,
		resizeQuality: "high",
	});
	try {
		const context = new OffscreenCanvas(sidePx, sidePx).getContext("2d", {
			alpha: false,
			willReadFrequently: true,
		});
		if (!context) throw new DOMException("no 2D canvas");
		context.drawImage(bitmap, 0, 0);
		const { data } = context.getImageData(0, 0, sidePx, sidePx);
		return {
			widthPx: sidePx,
			heightPx: sidePx,
			rgba: new Uint32Array(data.buffer),
		};
	} finally {
		bitmap.close();
	}
}
