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
import type { PixelBox } from "../../core/picture/geometry.ts";
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
	return detect(
		looks,
		{ net: detector, range: SHORT_RANGE, minScore, share: 1 },
		tools,
	);
}

/** The same with room around the picture, for a face that fills it: the net has seen few without any background. */
export async function detectNearFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const { detector } = tools;
	const { minScore, share, leastWidth } = FINDING_THRESHOLDS.nearSearch;
	const detected = await detect(
		looks,
		{ net: detector, range: SHORT_RANGE, minScore, share },
		tools,
	);
	return (
		detected &&
		new Map(
			[...detected].map(([look, faces]) => {
				const { width, height } = look.frame.area;
				const leastPx = leastWidth * Math.max(width, height);
				return [look, faces.filter(({ box }) => box.width >= leastPx)];
			}),
		)
	);
}

/** The same with the full-range net, which sees smaller faces and takes several times as long. */
export async function detectFarFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<ReadonlyMap<Look, readonly FaceDetection[]> | null> {
	const { farDetector: net, minScore = FINDING_THRESHOLDS.farSearch.minScore } =
		tools;
	return detect(looks, { net, range: FULL_RANGE, minScore, share: 1 }, tools);
}

async function detect(
	looks: readonly Look[],
	{
		net,
		range,
		minScore,
		share,
	}: {
		readonly net: BatchNet<RawDetections> | null;
		readonly range: DetectorRange;
		readonly minScore: number;
		/** Of the net's square that the picture fills. */
		readonly share: number;
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
				planesOfPicture(pixels, range.sidePx, DETECTOR_SCALE, sampler, share),
			resultOf: ({ frame: { area } }, { regressors, logits }) =>
				decodeDetections(
					range,
					regressors,
					logits,
					withRoom(area, share),
					minScore,
				),
			release: sampler.release,
		},
		tools,
	);
}

/** What the net's square shows of the video where the picture fills only a share of it. */
function withRoom(area: PixelBox, share: number): PixelBox {
	const width = area.width / share;
	const height = area.height / share;
	return {
		x: area.x - (width - area.width) / 2,
		y: area.y - (height - area.height) / 2,
		width,
		height,
	};
}
