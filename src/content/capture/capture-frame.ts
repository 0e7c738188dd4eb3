import type { RefusedFrame, WantedPicture } from "../../contract/tile-port.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import {
	fitSize,
	MAX_EXCESS,
	MAX_PICTURE_PX,
} from "../../core/picture/frame.ts";
import type { PixelBox } from "../../core/picture/geometry.ts";
import { areaOfPart } from "../../core/picture/picture-part.ts";
import type { YuvPicture } from "../../core/picture/yuv-picture.ts";
import { monotonicMs } from "../../platform/clock.ts";
import { videoTrackOf } from "../dom/find-videos.ts";
import { copyPicture } from "./copy-picture.ts";
import type { VideoSource } from "./picture-source.ts";
import { shrinkYuv } from "./shrink-yuv.ts";
import { thinChroma } from "./thin-chroma.ts";
import type { WaitingAnswer } from "./waiting-answer.ts";

/** A part that is scaled down has at least this share of the pixels that were asked for on its longest side: three quarters of 290 pixels, the most that are sent as they are of a part with one face, are 0.94 of 232. */
const LEAST_SHARE = 0.93;

/**
 * The newest picture of a video, or of a part of it, scaled down if it is too large.
 * The receiver closes it; bytes it gives back with `keepBytes`.
 * @param picture the video's newest picture if the caller has it, which it closes; null for the one that the video shows
 */
export async function captureFrame(
	{ tileId, part, longestSidePx }: WantedPicture,
	source: VideoSource | undefined,
	picture: VideoFrame | null = null,
): Promise<WaitingAnswer> {
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
	const capturedAtMs = monotonicMs();
	try {
		const copied = await copyPicture(source.video, picture, area, (copy) =>
			prepared(copy, part, longestSidePx),
		);
		return {
			type: "captured",
			tileId,
			capturedAtMs,
			sourceWidthPx: videoWidth,
			sourceHeightPx: videoHeight,
			area,
			...(copied ?? { picture: drawPicture(source.video, area, size) }),
			captureMs: monotonicMs() - capturedAtMs,
		};
	} catch (cause) {
		return refuse(cause);
	}
}

/** Scales a picture down that is too large. Thins the colours of a part with a face, because they matter little to the nets that read it; a whole picture keeps them, because it is searched for faces. */
function prepared(
	picture: YuvPicture,
	part: WantedPicture["part"],
	longestSidePx: number,
): YuvPicture {
	const { width, height } = picture;
	const longestPx = Math.max(width, height);
	const mostPx = Math.min(MAX_EXCESS * longestSidePx, MAX_PICTURE_PX);
	if (longestPx <= mostPx) return part ? thinChroma(picture) : picture;
	// Three pixels of four take a quarter of the time of other sizes.
	const threeOfFourPx = longestPx * 0.75;
	const isNearEnough =
		threeOfFourPx >= LEAST_SHARE * longestSidePx && threeOfFourPx <= mostPx;
	const { widthPx, heightPx } = fitSize(
		width,
		height,
		part && isNearEnough ? threeOfFourPx : longestSidePx,
	);
	return shrinkYuv(picture, widthPx, heightPx, part ? 4 : 2);
}

/**
 * Used if the decoder's bytes are not available. It draws on a canvas, because
 * without a GPU `createImageBitmap` with a resize held the main thread for 8 ms at
 * 1280x720 and 14 ms at 1920x1080; a canvas held it for 4 and 5 ms, with as good a
 * picture.
 */
export function drawPicture(
	video: HTMLVideoElement,
	{ x, y, width, height }: PixelBox,
	{ widthPx, heightPx }: ReturnType<typeof fitSize>,
): ImageBitmap {
	const canvas = new OffscreenCanvas(widthPx, heightPx);
	const context = canvas.getContext("2d", { alpha: false });
	if (!context) throw new Error("no canvas");
	context.drawImage(video, x, y, width, height, 0, 0, widthPx, heightPx);
	return canvas.transferToImageBitmap();
}

/** Checked for each picture, because much may have happened since the page was last read. */
function obstacleTo(source: VideoSource | undefined): string | null {
	if (!source?.video.isConnected) return "the video is gone";
	const { video, track } = source;
	// Another person's picture must not be taken for that of the person listed.
	if (videoTrackOf(video) !== track) return "another stream plays now";
	if (track.readyState === "ended") return "the stream has ended";
	if (track.muted || !track.enabled) return "the camera is off";
	if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
		return "no picture yet";
	if (video.videoWidth === 0 || video.videoHeight === 0)
		return "no picture yet";
	return null;
}
