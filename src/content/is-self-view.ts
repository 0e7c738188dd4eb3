import { saysSelf } from "../core/clean-name.ts";
import { textLeaves } from "./text-leaves.ts";

/** Marks by which pages tell the own tile (research on meeting pages, 2026). */
const SELF_MARKS =
	"[data-lk-local-participant=true],[data-current-user-stream=true],[data-tid=myself-video],[data-self=true],#localVideoContainer,#videolocal";

/** Whether the tile shows the user: by the page's mark, a camera of this computer as its source, or a "(You)". */
export function isSelfView(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
): boolean {
	return (
		video.closest(SELF_MARKS) !== null ||
		tile.querySelector(SELF_MARKS) !== null ||
		isLocalCamera(track) ||
		textLeaves(tile).some((leaf) => saysSelf(leaf.textContent ?? ""))
	);
}

/** Only a track of a device on this computer knows its device and the group that it belongs to. */
function isLocalCamera(track: MediaStreamTrack): boolean {
	const { deviceId, groupId } = track.getSettings();
	return Boolean(deviceId) && Boolean(groupId);
}
