import { GROUP_THRESHOLDS } from "../../core/base/group-thresholds.ts";
import type { FaceRegion } from "../../core/face/face-region.ts";
import { proposedRegions } from "../../core/face/far-search.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { detectFarFaces } from "./detect-faces.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";

/**
 * Where the one face that a search of the whole picture found is a small one, others beside it may be too small for
 * the detector: the full-range net searches the same picture. Near faces, as in nearly all tiles, cost nothing here.
 */
export async function findFarOthers(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceRegion[]>> {
	if (!tools.farDetector) return new Map();
	const detected = await detectFarFaces(looks.filter(mayHaveOthers), tools);
	return new Map(
		[...(detected ?? [])].map(([look, found]) => [
			look,
			proposedRegions(found),
		]),
	);
}

function mayHaveOthers({ faces, frame, needsDetection }: Look): boolean {
	const face = faces?.length === 1 ? faces[0] : null;
	if (!face || !needsDetection || !showsWholeVideo(frame)) return false;
	const longestPx = Math.max(frame.sourceWidthPx, frame.sourceHeightPx);
	return face.box.width < GROUP_THRESHOLDS.looks.nearShare * longestPx;
}
