import type { TileVideo } from "../core/tile.ts";

/** A live track that shows no picture for so long is stalled; before, it may just be starting. */
const START_MS = 4_000;

/**
 * What can be had of a video now. A video that is only scrolled out of sight
 * still yields pictures and stays live; one without a box on the page belongs
 * to a page of the grid that is not shown.
 */
export function videoState(
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	seenForMs: number,
): TileVideo {
	if (track.readyState === "ended" || track.muted || !track.enabled)
		return "camera-off";
	if (!video.checkVisibility() || video.getBoundingClientRect().width === 0)
		return "off-screen";
	const hasPicture =
		video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
		video.videoWidth > 0;
	if (hasPicture && !video.paused && !video.ended) return "live";
	return seenForMs >= START_MS ? "stalled" : "unreadable";
}
