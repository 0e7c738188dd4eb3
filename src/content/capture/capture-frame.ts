import type {
	CapturedFrame,
	RefusedFrame,
	WantedPicture,
} from "../../contract/tile-port.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { fitSize } from "../../core/picture/frame.ts";
import type { PictureArea } from "../../core/picture/picture-area.ts";
import { areaOfPart } from "../../core/picture/picture-part.ts";
import type { YuvPicture } from "../../core/picture/yuv-picture.ts";
import { nowMs } from "../../platform/clock.ts";
import { videoTrackOf } from "../dom/find-videos.ts";
import { copyPicture } from "./copy-picture.ts";
import type { VideoSource } from "./picture-source.ts";
import { shrinkYuv } from "./shrink-yuv.ts";
import { thinChroma } from "./thin-chroma.ts";

/** The newest picture of a video, or of a part of it, scaled down where it is too large; whoever receives it closes it. */
export async function captureFrame(
	{ tileId, part, longestSidePx }: WantedPicture,
	source: VideoSource | undefined,
): Promise<CapturedFrame | RefusedFrame> {
	const refuse = (why: unknown): RefusedFrame => ({
		type: "refused",
		tileId,
		failure: failureOf("frame-unreadable", why),
	});
	const obstacle = obstacleTo(source);
	if (!source || obstacle) return refuse(obstacle);
	const { videoWidth, videoHeight } = source.video;
	const area = areaOfPart(part, videoWidth, videoHeight);
	const size = fitSize(area.width, area.height, longestSidePx);
	const capturedAtMs = nowMs();
	try {
		const copied = await copyPicture(source.video, area, (picture) =>
			prepared(picture, part, longestSidePx),
		);
		return {
			type: "captured",
			tileId,
			capturedAtMs,
			sourceWidthPx: videoWidth,
			sourceHeightPx: videoHeight,
			area,
			...(copied ?? { picture: drawPicture(source.video, area, size) }),
			captureMs: nowMs() - capturedAtMs,
		};
	} catch (cause) {
		return refuse(cause);
	}
}

/** A little more than was asked for is sent as it is: that costs the page less than scaling it. */
const MAX_EXCESS = 1.25;

/** A face's part is looked at by nets to which colours say little; in a whole picture faces are searched for. */
function prepared(
	picture: YuvPicture,
	part: WantedPicture["part"],
	longestSidePx: number,
): YuvPicture {
	const enough = fitted(picture, longestSidePx);
	return part ? thinChroma(enough) : enough;
}

function fitted(picture: YuvPicture, longestSidePx: number): YuvPicture {
	const { width, height } = picture;
	if (Math.max(width, height) <= MAX_EXCESS * longestSidePx) return picture;
	const { widthPx, heightPx } = fitSize(width, height, longestSidePx);
	return shrinkYuv(picture, widthPx, heightPx);
}

/**
 * Where the decoder's bytes cannot be had. Through a canvas, because without a GPU `createImageBitmap` with a resize
 * held the main thread for 8 ms at 1280x720 and 14 ms at 1920x1080; the canvas
 * for 4 and 5, with as good a picture.
 */
export function drawPicture(
	video: HTMLVideoElement,
	{ x, y, width, height }: PictureArea,
	{ widthPx, heightPx }: ReturnType<typeof fitSize>,
): ImageBitmap {
	const canvas = new OffscreenCanvas(widthPx, heightPx);
	const context = canvas.getContext("2d", { alpha: false });
	if (!context) throw new Error("no canvas");
	context.drawImage(video, x, y, width, height, 0, 0, widthPx, heightPx);
	return canvas.transferToImageBitmap();
}

/** Looked at anew for each picture: much can happen since the page was last read. */
function obstacleTo(source: VideoSource | undefined): string | null {
	if (!source?.video.isConnected) return "the video is gone";
	const { video, track } = source;
	// The picture of whoever plays there now must not be taken for the person listed.
	if (videoTrackOf(video) !== track) return "another stream plays now";
	if (track.readyState === "ended") return "the stream has ended";
	if (track.muted || !track.enabled) return "the camera is off";
	if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
		return "no picture yet";
	if (video.videoWidth === 0 || video.videoHeight === 0)
		return "no picture yet";
	return null;
}
