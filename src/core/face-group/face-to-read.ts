import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";
import { FRAME_LONGEST_SIDE_PX, MAX_EXCESS } from "../picture/frame.ts";
import type { NormalisedBox } from "../picture/geometry.ts";
import type { PictureScale, ShownArea } from "../picture/picture-area.ts";
import { clipped } from "../picture/picture-part.ts";
import { expectedPlace, type FaceGroup, type GroupFace } from "./face-group.ts";

const LIMITS = GROUP_THRESHOLDS.looks;

/** The part of the picture for the next look at a group: around the face that has waited longest, if the whole picture would show it too small; null for the whole. */
export function groupPart(
	group: FaceGroup,
	nowMs: number,
): NormalisedBox | null {
	if (nowMs - group.searchedAtMs >= LIMITS.searchEveryMs) return null;
	const [face] = longestWaiting(group.faces);
	if (!face) return null;
	const { sourceWidthPx, sourceHeightPx } = group;
	if (isReadable(face.region, wholePicture(group))) return null;
	const { centreX, centreY, sidePx } = expectedPlace(face, nowMs);
	const partPx = Math.max(LIMITS.partSidePx, sidePx * ROOM);
	return clipped({
		x: (centreX - partPx / 2) / sourceWidthPx,
		y: (centreY - partPx / 2) / sourceHeightPx,
		width: partPx / sourceWidthPx,
		height: partPx / sourceHeightPx,
	});
}

/** Room for a face that moves between two looks; as for a single face (following.partRoom). */
const ROOM = 1.4;

/** Those that a look tried to read longest ago come first. */
export function longestWaiting(
	faces: readonly GroupFace[],
): readonly GroupFace[] {
	return faces.toSorted((one, other) => one.triedAtMs - other.triedAtMs);
}

/** Whether a picture shows a face as large as it needs to be, or as large as the video itself does. */
export function isReadable(
	region: FaceRegion,
	{ area, widthPx }: PictureScale,
): boolean {
	const scale = widthPx / area.width;
	return scale >= 1 / MAX_EXCESS
		? true
		: faceWidthOf(region) * scale >= LIMITS.minWidthPx;
}

/** Whether a frame shows a face as far as the video itself does. */
export function isShown(
	{ centreX, centreY, sidePx }: FaceRegion,
	{ area, sourceWidthPx, sourceHeightPx }: ShownArea,
): boolean {
	const half = faceWidthOf({ sidePx }) / 2;
	const left = Math.max(0, centreX - half);
	const top = Math.max(0, centreY - half);
	const right = Math.min(sourceWidthPx, centreX + half);
	const bottom = Math.min(sourceHeightPx, centreY + half);
	return (
		left >= area.x &&
		top >= area.y &&
		right <= area.x + area.width &&
		bottom <= area.y + area.height
	);
}

/** What a picture of the whole video will be like. */
function wholePicture({
	sourceWidthPx: width,
	sourceHeightPx: height,
}: FaceGroup): PictureScale {
	const longest = Math.max(width, height);
	const scale =
		longest <= FRAME_LONGEST_SIDE_PX * MAX_EXCESS
			? 1
			: FRAME_LONGEST_SIDE_PX / longest;
	return { area: { x: 0, y: 0, width, height }, widthPx: width * scale };
}
