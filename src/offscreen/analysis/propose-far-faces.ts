import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import type { FaceRegion } from "../../core/face/face-region.ts";
import { isFarSearchDue, proposedRegions } from "../../core/face/far-search.ts";
import { followedRegion, isAmong } from "../../core/face/followed-face.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { detectFarFaces } from "./detect-faces.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";

/**
 * Searches frames in which nobody was found with the full-range net, which sees
 * smaller faces, but only seldom. What it finds is no face yet: the next look is
 * at the part around it, at the video's own resolution, where the other nets
 * judge. Counts the looks that found nobody in the tiles' memories.
 */
export async function proposeFarFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceRegion[]>> {
	if (!tools.farDetector) return new Map();
	// A frame of a part around a face that is gone is not searched: the next one shows the whole.
	const empty = looks.filter(
		({ faces, frame, memory }) =>
			faces?.length === 0 &&
			(memory.followed === null || showsWholeVideo(frame)),
	);
	const due = empty.filter(({ memory: { far, followed }, frame }) =>
		isFarSearchDue(far, followed, frame.capturedAtMs),
	);
	const detected = await detectFarFaces(due, tools);
	const { minDetailPx } = FINDING_THRESHOLDS.farSearch;
	for (const look of empty) {
		const { frame, memory } = look;
		const { far, followed } = memory;
		const { sourceWidthPx, sourceHeightPx } = frame;
		const found = detected?.get(look);
		const expected = followed && followedRegion(followed, frame);
		look.isFaceTooFar = expected !== null && isAmong(expected, found ?? []);
		look.memory = {
			...memory,
			far: {
				searchedAtMs: found
					? frame.capturedAtMs
					: (far?.searchedAtMs ?? Number.NEGATIVE_INFINITY),
				searches: (far?.searches ?? 0) + (found ? 1 : 0),
				hasDetail: Math.max(sourceWidthPx, sourceHeightPx) >= minDetailPx,
			},
		};
	}
	return new Map(
		due.map((look) => [look, proposedRegions(detected?.get(look) ?? [])]),
	);
}
