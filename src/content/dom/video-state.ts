import type { TileVideo } from "../../core/page/tile.ts";

/** A live track that shows no picture for so long is stalled; before, it may just be starting. */
const START_MS = 4_000;

/**
 * What can be had of a video now. A video that is only scrolled out of sight
 * still yields pictures and stays live. One that is hidden belongs to a camera
 * that is off where its tile is shown, and else to a page of the grid that is not.
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

/** On the page with a box of its own, be it scrolled out of sight. */
export function isShown(element: Element): boolean {
	return isVisible(element) && element.getBoundingClientRect().width > 0;
}

/** As far as styles say, be it without a box of its own. */
export function isVisible(element: Element): boolean {
	return element.checkVisibility({ visibilityProperty: true });
}
