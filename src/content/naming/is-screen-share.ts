import { trackSource } from "../dom/find-videos.ts";
import { attributeOf } from "../dom/page-members.ts";
import { pathToTile } from "../dom/shadow-dom.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import {
	attributeSaysScreenShare,
	textSaysScreenShare,
} from "./screen-share-words.ts";

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

/** Whether the tile shows a shared screen. Faces in a shared film must not be taken for the person who shares it. */
export function isScreenShare(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	texts: readonly TextLeaf[] = textLeaves(tile),
): boolean {
	return (
		trackSource(track) === "screen" ||
		["detail", "text"].includes(track.contentHint) ||
		pathToTile(video, tile).some(isMarkedAsShare) ||
		texts.some(({ text }) => textSaysScreenShare(text))
	);
}

function isMarkedAsShare(element: Element): boolean {
	const label =
		attributeOf(element, "aria-label") ?? attributeOf(element, "title");
	return (
		SHARE_ATTRIBUTES.some((name) =>
			attributeSaysScreenShare(attributeOf(element, name) ?? ""),
		) || textSaysScreenShare(label ?? "")
	);
}
