import type { PictureSampler } from "../src/core/picture/picture-sampler.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";
import { pixelReader } from "../src/offscreen/analysis/picture-pixels.ts";
import { documentResources } from "../src/offscreen/diagnostics/document-resources.ts";
import { failureLog } from "../src/offscreen/diagnostics/failure-log.ts";
import { stageTimings } from "../src/offscreen/diagnostics/stage-timings.ts";
import {
	DETECTOR_FILES,
	FULL_RANGE_FILES,
	MESH_FILES,
} from "../src/offscreen/inference/face-models.ts";
import {
	openDetectorNet,
	openFullRangeNet,
	openMeshNet,
} from "../src/offscreen/inference/face-nets.ts";
import { netModel } from "./net-model.ts";
import { openNet } from "./open-net.ts";
import { openSampler } from "./open-sampler.ts";

/** The extension's own nets, from its own files, on the processor. */
export async function openLookTools(
	minScore?: number,
): Promise<LookTools & { readonly sampler: PictureSampler }> {
	const detector = await openDetectorNet(
		openNet,
		await netModel(DETECTOR_FILES),
		"wasm",
	);
	const farDetector = await openFullRangeNet(
		openNet,
		await netModel(FULL_RANGE_FILES),
		"wasm",
	);
	const mesh = await openMeshNet(openNet, await netModel(MESH_FILES), "wasm");
	const clock = () => performance.now();
	return {
		detector,
		farDetector,
		mesh,
		sampler: await openSampler(),
		pixels: pixelReader(),
		failures: failureLog(clock),
		timings: stageTimings(clock),
		resources: documentResources(),
		...(minScore === undefined ? {} : { minScore }),
	};
}
