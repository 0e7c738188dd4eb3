import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import {
	DETECTOR_SCALE,
	DETECTOR_SIDE_PX,
	type DetectedFace,
	detectedFaces,
} from "../../core/face/blaze-face.ts";
import { planesOfPicture } from "../../core/face/net-input.ts";
import type { FindTools, Sight } from "./look-tools.ts";

/** The faces in each picture, best first, in the video's own pixels; null where the detector is missing or breaks, which is counted. */
export async function detectFaces(
	sights: readonly Sight[],
	{ detector, sampler, failures, timings, minScore }: FindTools,
): Promise<readonly (readonly DetectedFace[])[] | null> {
	if (!detector || !sampler) return null;
	if (sights.length === 0) return [];
	const least = minScore ?? FINDING_THRESHOLDS.detection.minScore;
	try {
		return await timings.timeEach("detection", sights.length, async () => {
			const planes = sights.map(({ pixels }) =>
				planesOfPicture(pixels, DETECTOR_SIDE_PX, DETECTOR_SCALE, sampler),
			);
			try {
				const rawDetections = await detector.run(planes);
				return sights.map(({ frame: { area } }, i) => {
					const { regressors = [], logits = [] } = rawDetections[i] ?? {};
					return detectedFaces(regressors, logits, area, least);
				});
			} finally {
				for (const one of planes) sampler.release(one);
			}
		});
	} catch (cause) {
		failures.note(failureOf("detector-failed", cause));
		return null;
	}
}
