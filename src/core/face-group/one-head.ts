import { GROUP_THRESHOLDS } from "../base/group-thresholds.ts";
import { type FaceRegion, faceWidthOf } from "../face/face-region.ts";

/** Whether two regions are of one head, as where a profile is found twice, or a net's proposal lies beside the mesh that was fitted. */
export function areOnOneHead(one: FaceRegion, other: FaceRegion): boolean {
	return facesApart(one, other) < GROUP_THRESHOLDS.oneHeadShare;
}

/** Whether regions lie so far apart that they cannot all be of one head. */
export function areOfSeveral(regions: readonly FaceRegion[]): boolean {
	return regions.some((one) =>
		regions.some(
			(other) => facesApart(one, other) >= GROUP_THRESHOLDS.beginsApartShare,
		),
	);
}

/** In widths of the wider face. */
function facesApart(one: FaceRegion, other: FaceRegion): number {
	const apartPx = Math.hypot(
		one.centreX - other.centreX,
		one.centreY - other.centreY,
	);
	return apartPx / Math.max(faceWidthOf(one), faceWidthOf(other));
}

/** Each head once: of several regions on one, the first. */
export function eachOnce<Seen extends { readonly region: FaceRegion }>(
	seen: readonly Seen[],
): readonly Seen[] {
	const kept: Seen[] = [];
	for (const one of seen)
		if (!kept.some(({ region }) => areOnOneHead(region, one.region)))
			kept.push(one);
	return kept;
}
