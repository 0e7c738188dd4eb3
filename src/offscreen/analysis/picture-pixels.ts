import {
	type PictureSampler,
	pixelsOfYuv,
} from "../../core/picture/picture-sampler.ts";
import type { Pixels } from "../../core/picture/pixels.ts";
import type { YuvPicture } from "../../core/picture/yuv-picture.ts";

export type ReadablePicture = ImageBitmap | YuvPicture;

/** Reads the pixels of a picture. Bitmaps are drawn on one shared canvas, which grows as needed. */
export interface PixelReader {
	/**
	 * @param sampler null until it is loaded
	 * @throws if the picture is YUV and there is no sampler yet
	 */
	read(picture: ReadablePicture, sampler: PictureSampler | null): Pixels;
}

export function pixelReader(): PixelReader {
	const canvas = new OffscreenCanvas(1, 1);
	const context = canvas.getContext("2d", { willReadFrequently: true });
	return {
		read(picture, sampler) {
			if ("bytes" in picture) {
				if (!sampler) throw new Error("no kernels");
				return pixelsOfYuv(picture, sampler);
			}
			if (!context) throw new Error("no 2D canvas");
			const { width, height } = picture;
			if (canvas.width < width) canvas.width = width;
			if (canvas.height < height) canvas.height = height;
			context.drawImage(picture, 0, 0);
			const { data } = context.getImageData(0, 0, width, height);
			return { rgba: data, widthPx: width, heightPx: height };
		},
	};
}
