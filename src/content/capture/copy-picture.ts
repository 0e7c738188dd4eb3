import type { PictureArea } from "../../core/picture/picture-area.ts";
import { type YuvPicture, yuvLength } from "../../core/picture/yuv-picture.ts";
import { areaToThin } from "./thin-chroma.ts";

interface CopiedPicture {
	readonly picture: YuvPicture;
	/** The part asked for, widened to what can be thinned; so it starts where colours do. */
	readonly area: PictureArea;
}

/**
 * A part of the video's newest picture as the decoder gave it: where a canvas
 * takes 0.7 ms at 320x180 and 1.7 ms at 640x360, since it converts all of the
 * picture, this takes 0.2 ms, and the bytes are fewer. Null where the
 * browser's pictures are of another kind.
 * @param prepare makes of the copy what is sent; the copy's bytes are lent to it
 */
export async function copyPicture(
	video: HTMLVideoElement,
	wanted: PictureArea,
	prepare: (copied: YuvPicture) => YuvPicture,
): Promise<CopiedPicture | null> {
	const frame = new VideoFrame(video);
	try {
		const { format, visibleRect, colorSpace } = frame;
		if (!visibleRect || (format !== "I420" && format !== "NV12")) return null;
		// A picture that is shown turned or stretched has its parts elsewhere.
		const { videoWidth, videoHeight } = video;
		if (visibleRect.width !== videoWidth || visibleRect.height !== videoHeight)
			return null;
		const area = areaToThin(wanted, videoWidth, videoHeight);
		const rect = {
			...area,
			x: visibleRect.x + area.x,
			y: visibleRect.y + area.y,
		};
		const length = yuvLength(area.width, area.height);
		if (frame.allocationSize({ rect }) !== length) return null;
		return await withBytes(length, async (bytes) => {
			await frame.copyTo(bytes, { rect });
			const copied = {
				format,
				bytes,
				width: area.width,
				height: area.height,
				matrix: colorSpace.matrix === "bt709" ? "bt709" : "bt601",
				isFullRange: colorSpace.fullRange ?? false,
				chromaEvery: 2,
			} as const;
			const picture = prepare(copied);
			const isLent = picture.bytes.buffer === bytes.buffer;
			return {
				area,
				picture: isLent ? { ...picture, bytes: bytes.slice() } : picture,
			};
		});
	} finally {
		frame.close();
	}
}

/** Fresh memory for each picture takes longer than the copy. */
const spare: ArrayBuffer[] = [];
/** As many as requests under way. */
const MAX_SPARE = 2;

async function withBytes<T>(
	length: number,
	use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
	const kept = spare.pop();
	const buffer =
		kept && kept.byteLength >= length ? kept : new ArrayBuffer(length);
	try {
		return await use(new Uint8Array(buffer, 0, length));
	} finally {
		if (spare.length < MAX_SPARE) spare.push(buffer);
	}
}
