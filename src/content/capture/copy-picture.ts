import type { PixelBox } from "../../core/picture/geometry.ts";
import { type YuvPicture, yuvLength } from "../../core/picture/yuv-picture.ts";
import { keepBytes, takeBytes } from "./spare-bytes.ts";
import { areaToThin } from "./thin-chroma.ts";

interface CopiedPicture {
	readonly picture: YuvPicture;
	/** The part that was asked for, widened so that its colours can be thinned; it therefore starts at a colour sample. */
	readonly area: PixelBox;
}

/**
 * Copies a part of a video's picture as the decoder gave it. This takes
 * 0.2 ms and gives fewer bytes than a canvas, which converts the whole picture and
 * takes 0.7 ms at 320x180 and 1.7 ms at 640x360. Null if the browser's pictures
 * have another format.
 * @param picture of that video; null for the one that it shows
 * @param prepare turns the copy into what is sent: the copy itself, or a picture with bytes of its own
 * @returns the receiver gives the picture's bytes back with `keepBytes`
 */
export async function copyPicture(
	video: HTMLVideoElement,
	picture: VideoFrame | null,
	wanted: PixelBox,
	prepare: (copied: YuvPicture) => YuvPicture,
): Promise<CopiedPicture | null> {
	const frame = picture?.clone() ?? new VideoFrame(video);
	try {
		const { format, visibleRect, colorSpace } = frame;
		if (!visibleRect || (format !== "I420" && format !== "NV12")) return null;
		// In a picture that is shown turned or stretched, the parts are elsewhere.
		const { videoWidth, videoHeight } = video;
		if (visibleRect.width !== videoWidth || visibleRect.height !== videoHeight)
			return null;
		const area = areaToThin(wanted, videoWidth, videoHeight);
		const rect = {
			...area,
			x: visibleRect.x + area.x,
			y: visibleRect.y + area.y,
		};
		const bytes = takeBytes(yuvLength(area.width, area.height));
		let sent: Uint8Array | null = null;
		try {
			const [luma] = await frame.copyTo(bytes, { rect });
			if (luma?.stride !== area.width) return null;
			const picture = prepare({
				format,
				bytes,
				width: area.width,
				height: area.height,
				matrix: colorSpace.matrix === "bt709" ? "bt709" : "bt601",
				isFullRange: colorSpace.fullRange ?? false,
				chromaEvery: 2,
			});
			sent = picture.bytes;
			return { area, picture };
		} finally {
			if (sent !== bytes) keepBytes(bytes);
		}
	} finally {
		frame.close();
	}
}
