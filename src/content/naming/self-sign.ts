import { saysSelf } from "../../core/page/clean-name.ts";
import { trackSource } from "../dom/find-videos.ts";
import { findFirst } from "../dom/page-members.ts";
import { pathToTile } from "../dom/shadow-dom.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import { isMirroring } from "./is-mirroring.ts";

/** Marks that pages of several services put on the user's own tile (research on meeting pages, 2026). */
const SELF_MARKS =
	"[data-self=true],[data-local=true],[data-is-local=true],[data-is-self=true]";

/** How a tile was recognised as the user's own. */
export type SelfSign = "mark" | "camera" | "text" | "mirror";

/** Recognises the user's own tile: by a mark of the page, a camera of this computer as the source, a mirrored picture, which pages show of nobody else, or a "(You)" next to a video without sound. Anybody may call themselves "Ben (You)", so the text alone says nothing: see `selfTiles`. Null for everybody else. */
export function selfSign(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	texts: readonly TextLeaf[] = textLeaves(tile),
): SelfSign | null {
	if (trackSource(track) === "camera") return "camera";
	if (video.closest(SELF_MARKS) || findFirst(tile, SELF_MARKS)) return "mark";
	if (isMirrored(tile, video)) return "mirror";
	return video.muted && texts.some(({ text }) => saysSelf(text))
		? "text"
		: null;
}

/** A picture that is mirrored twice is not mirrored. */
function isMirrored(tile: Element, video: HTMLVideoElement): boolean {
	const mirrors = pathToTile(video, tile).filter((element) => {
		const { transform, scale, rotate } = getComputedStyle(element);
		return isMirroring(transform, scale, rotate);
	});
	return mirrors.length % 2 === 1;
}
