import { attributeSaysShare, textSaysShare } from "../core/share-words.ts";
import { parentAcrossShadow } from "./parent-across-shadow.ts";
import { textLeaves } from "./text-leaves.ts";

const SHARE_ATTRIBUTES = [
	"data-stream-type",
	"media-type",
	"data-lk-source",
	"data-source",
	"data-video-type",
	"data-test",
	"id",
	"name",
];

/** Whether the tile shows a shared screen: faces inside a shared film must not be credited to the sharer. */
export function isScreenShare(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
): boolean {
	const settings: MediaTrackSettings = track.getSettings();
	return (
		settings.displaySurface !== undefined ||
		["detail", "text"].includes(track.contentHint) ||
		upTo(tile, video).some(isMarkedAsShare) ||
		textLeaves(tile).some((leaf) => textSaysShare(leaf.textContent ?? ""))
	);
}

function isMarkedAsShare(element: Element): boolean {
	const label =
		element.getAttribute("aria-label") ?? element.getAttribute("title");
	return (
		SHARE_ATTRIBUTES.some((name) =>
			attributeSaysShare(element.getAttribute(name) ?? ""),
		) || textSaysShare(label ?? "")
	);
}

/** The video and its ancestors up to the tile. */
function upTo(tile: Element, video: Element): readonly Element[] {
	const path: Element[] = [video];
	let element: Element | null = video;
	while (element && element !== tile) {
		element = parentAcrossShadow(element);
		if (element) path.push(element);
	}
	return path;
}
