import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import type { NormalisedBox } from "../picture/geometry.ts";
import type { ShownArea } from "../picture/picture-area.ts";
import type { FaceDetection } from "./blaze-face.ts";
import { type FaceRegion, regionOfDetection } from "./face-region.ts";
import type { FollowedFace } from "./followed-face.ts";

/** What the looks since a face was last seen, or expected, leave for the search of small faces. Null in a tile memory while there is a face. */
export interface FarSearch {
	/** When the full-range net last searched a picture. */
	readonly searchedAtMs: number;
	/** How many pictures it has searched, whole ones and parts. */
	readonly searches: number;
	/** Whether the video has more pixels than a whole picture that is sent. */
	readonly hasDetail: boolean;
}

/**
 * Four parts that overlap by a third of their width, so that a face on the edge of one lies within another. Each
 * holds six tenths of the picture's width, which makes a face of a twentieth of it a twelfth.
 */
const PART_SHARE = 0.6;
const PARTS: readonly NormalisedBox[] = [0, 1 - PART_SHARE].flatMap((y) =>
	[0, 1 - PART_SHARE].map((x) => ({
		x,
		y,
		width: PART_SHARE,
		height: PART_SHARE,
	})),
);

/** By how many pixels a part that is sent may be wider than was asked for (thin-chroma.ts). */
const MOST_WIDENED_PX = 16;

/**
 * The part of the picture that the full-range net is to search now, at the video's own resolution; null if it is the
 * whole picture's turn, or none is due: only a whole picture tells that nobody is there.
 */
export function partToSearch(
	far: FarSearch | null,
	nowMs: number,
): NormalisedBox | null {
	if (!far?.hasDetail || !isDue(far, nowMs) || far.searches % 2 === 0)
		return null;
	return PARTS[((far.searches - 1) / 2) % PARTS.length] ?? null;
}

/** Whether a frame shows a part that is searched for small faces, as large as the content script makes it for the sake of its colours. */
export function showsPartToSearch({
	area,
	sourceWidthPx,
	sourceHeightPx,
}: ShownArea): boolean {
	const isShare = (px: number, of: number) =>
		Math.abs(px - PART_SHARE * of) <= MOST_WIDENED_PX;
	return (
		isShare(area.width, sourceWidthPx) && isShare(area.height, sourceHeightPx)
	);
}

/** Whether the full-range net is to search a picture in which the detector found nobody. A face that was followed just now is searched for at once. */
export function isFarSearchDue(
	far: FarSearch | null,
	followed: FollowedFace | null,
	atMs: number,
): boolean {
	return followed !== null || far === null || isDue(far, atMs);
}

function isDue({ searchedAtMs }: FarSearch, atMs: number): boolean {
	return atMs - searchedAtMs >= FINDING_THRESHOLDS.farSearch.everyMs;
}

/** Where a closer look is worth it: the surest detection comes first. */
export function proposedRegions(
	detected: readonly FaceDetection[],
): readonly FaceRegion[] {
	return detected.map(({ box, keypoints }) =>
		regionOfDetection(box, keypoints),
	);
}
