import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import {
	DETECTOR_SCALE,
	DETECTOR_SIDE_PX,
	decodeDetections,
	type FaceDetection,
} from "../../core/face/blaze-face.ts";
import { planesOfPicture } from "../../core/face/net-input.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import { runNet } from "./run-net.ts";

/** The faces in each look's frame, best first, in pixels of the video's own picture. Null if the detector is missing or fails; a failure is counted. */
export async function detectFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const {
		detector,
		sampler,
		minScore = FINDING_THRESHOLDS.detection.minScore,
	} = tools;
	if (!sampler) return null;
	return runNet(
		looks,
		{
			net: detector,
			stage: "detection",
			failure: "detector-failed",
			inputOf: ({ pixels }) =>
				planesOfPicture(pixels, DETECTOR_SIDE_PX, DETECTOR_SCALE, sampler),
			resultOf: ({ frame: { area } }, { regressors, logits }) =>
				decodeDetections(regressors, logits, area, minScore),
			release: sampler.release,
		},
		tools,
	);
}
