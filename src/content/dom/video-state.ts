import type { TileVideo } from "../../core/page/tile.ts";
import { boxOf, isVisible } from "./page-members.ts";

/** A live track that shows no picture for this long is stalled; before that, it may just be starting. */
const START_MS = 4_000;

/**
 * Whether a video can be read now, and why not. A video that is only scrolled
 * out of sight still yields pictures and stays live. If a video is hidden, the
 * camera is off if its tile is shown; otherwise the tile is on a page of the
 * grid that is not shown.
 */
export function videoState(
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	notLiveForMs: number,
	tile: Element = video,
	isVideoShown: boolean = isShown(video),
): TileVideo {
	if (track.readyState === "ended" || track.muted || !track.enabled)
		return "camera-off";
	if (!isVideoShown) return isShown(tile) ? "camera-off" : "off-screen";
	const hasPicture =
		video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
		video.videoWidth > 0;
	if (hasPicture && !video.paused && !video.ended) return "live";
	return notLiveForMs >= START_MS ? "stalled" : "unreadable";
}

/** Whether the element is visible and has a box, even if it is scrolled out of sight. */
export function isShown(element: Element): boolean {
	return isVisible(element) && boxOf(element).width > 0;
}
