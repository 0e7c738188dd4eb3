import type { PictureArea } from "../core/picture-area.ts";
import { type YuvPicture, yuvLength } from "../core/yuv-picture.ts";

interface CopiedPicture {
	readonly picture: YuvPicture;
	/** The part asked for, widened to where colours start. */
	readonly area: PictureArea;
}

/**
 * A part of the video's newest picture as the decoder gave it: where a canvas
 * takes 0.7 ms at 320x180 and 1.7 ms at 640x360, since it converts all of the
 * picture, this takes 0.2 ms, and the bytes are fewer. Null where the
 * browser's pictures are of another kind.
 */
export async function copyPicture(
	video: HTMLVideoElement,
	{ x, y, width, height }: PictureArea,
): Promise<CopiedPicture | null> {
	const frame = new VideoFrame(video);
	try {
		const { format, visibleRect, colorSpace } = frame;
		if (!visibleRect || (format !== "I420" && format !== "NV12")) return null;
		// A picture that is shown turned or stretched has its parts elsewhere.
		const { videoWidth, videoHeight } = video;
		if (visibleRect.width !== videoWidth || visibleRect.height !== videoHeight)
			return null;
		const [left, top] = [x - (x % 2), y - (y % 2)];
		const area = {
			x: left,
			y: top,
			width: x + width - left,
			height: y + height - top,
		};
		const rect = {
			...area,
			x: visibleRect.x + left,
			y: visibleRect.y + top,
		};
		const bytes = new Uint8Array(yuvLength(area.width, area.height));
		if (frame.allocationSize({ rect }) !== bytes.length) return null;
		await frame.copyTo(bytes, { rect });
		return {
			area,
			picture: {
				format,
				bytes,
				width: area.width,
				height: area.height,
				matrix: colorSpace.matrix === "bt709" ? "bt709" : "bt601",
				isFullRange: colorSpace.fullRange ?? false,
			},
		};
	} finally {
		frame.close();
	}
}
