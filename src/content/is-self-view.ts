import { saysSelf } from "../core/clean-name.ts";
import { isMirroring } from "../core/is-mirroring.ts";
import { pathToTile } from "./path-to-tile.ts";
import { type TextLeaf, textLeaves } from "./text-leaves.ts";

/** Marks by which pages tell the own tile (research on meeting pages, 2026). */
const SELF_MARKS =
	"[data-lk-local-participant=true],[data-current-user-stream=true],[data-tid=myself-video],[data-self=true],#localVideoContainer,#videolocal";

/** Whether the tile shows the user: by the page's mark, a camera of this computer as its source, a "(You)", or as in a mirror, which pages do to nobody else. */
export function isSelfView(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	texts: readonly TextLeaf[] = textLeaves(tile),
): boolean {
	return (
		video.closest(SELF_MARKS) !== null ||
		tile.querySelector(SELF_MARKS) !== null ||
		isLocalCamera(track) ||
		texts.some(({ text }) => saysSelf(text)) ||
		isMirrored(tile, video)
	);
}

/** Only a track of a device on this computer knows its device and the group that it belongs to; one that was received bears its own id as the device's. */
function isLocalCamera(track: MediaStreamTrack): boolean {
	const { deviceId, groupId } = track.getSettings();
	return Boolean(deviceId) && Boolean(groupId);
}

/** Mirrored twice is not mirrored. */
function isMirrored(tile: Element, video: HTMLVideoElement): boolean {
	const mirrors = pathToTile(video, tile).filter((element) => {
		const { transform, scale, rotate } = getComputedStyle(element);
		return isMirroring(transform, scale, rotate);
	});
	return mirrors.length % 2 === 1;
}
