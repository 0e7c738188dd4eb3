import type { CapturedFrame, RefusedFrame } from "../contract/tile-port.ts";
import { fitSize } from "../core/frame.ts";
import { failureOf } from "../core/pipeline-failure.ts";
import { nowMs } from "../platform/clock.ts";

/** The newest picture of a video, scaled down in the browser's own process; whoever receives it closes it. */
export async function captureFrame(
	tileId: string,
	video: HTMLVideoElement | undefined,
	longestSidePx: number,
): Promise<CapturedFrame | RefusedFrame> {
	const refuse = (why: unknown): RefusedFrame => ({
		type: "refused",
		tileId,
		failure: failureOf("frame-unreadable", why),
	});
	if (!video?.isConnected) return refuse("the video is gone");
	const { videoWidth, videoHeight } = video;
	if (videoWidth === 0 || videoHeight === 0) return refuse("no picture yet");
	const size = fitSize(videoWidth, videoHeight, longestSidePx);
	const capturedAtMs = nowMs();
	try {
		const picture = await createImageBitmap(video, {
			resizeWidth: size.widthPx,
			resizeHeight: size.heightPx,
			resizeQuality: "medium",
		});
		return {
			type: "captured",
			tileId,
			capturedAtMs,
			captureMs: nowMs() - capturedAtMs,
			picture,
			sourceWidthPx: videoWidth,
			sourceHeightPx: videoHeight,
		};
	} catch (cause) {
		return refuse(cause);
	}
}
