import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import {
	DETECTOR_SCALE,
	type DetectorRange,
	decodeDetections,
	type FaceDetection,
	FULL_RANGE,
	SHORT_RANGE,
} from "../../core/face/blaze-face.ts";
import { planesOfPicture } from "../../core/face/net-input.ts";
import type { RawDetections } from "../inference/face-nets.ts";
import type { BatchNet } from "../inference/net.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import { runNet } from "./run-net.ts";

/** The faces in each look's frame, best first, in pixels of the video's own picture. Null if the detector is missing or fails; a failure is counted. */
export async function detectFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const { detector, minScore = FINDING_THRESHOLDS.detection.minScore } = tools;
	return detect(looks, { net: detector, range: SHORT_RANGE, minScore }, tools);
}

/** The same with the full-range net, which sees smaller faces and takes several times as long. */
export async function detectFarFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const { farDetector: net, minScore = FINDING_THRESHOLDS.farSearch.minScore } =
		tools;
	return detect(looks, { net, range: FULL_RANGE, minScore }, tools);
}

async function detect(
	looks: readonly Look[],
	{
		net,
		range,
		minScore,
	}: {
		readonly net: BatchNet<RawDetections> | null;
		readonly range: DetectorRange;
		readonly minScore: number;
	},
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const { sampler } = tools;
	if (!sampler) return null;
	return runNet(
		looks,
		{
			net,
			stage: "detection",
			failure: "detector-failed",
			inputOf: ({ pixels }) =>
				planesOfPicture(pixels, range.sidePx, DETECTOR_SCALE, sampler),
			resultOf: ({ frame: { area } }, { regressors, logits }) =>
				decodeDetections(range, regressors, logits, area, minScore),
			release: sampler.release,
		},
		tools,
	);
}
