import type { PictureSampler } from "../src/core/picture/picture-sampler.ts";
import type { FindTools } from "../src/offscreen/analysis/look-tools.ts";
import { failureLog } from "../src/offscreen/diagnostics/failure-log.ts";
import { stageTimings } from "../src/offscreen/diagnostics/stage-timings.ts";
import {
	DETECTOR_FILES,
	MESH_FILES,
} from "../src/offscreen/inference/face-models.ts";
import {
	type FaceNets,
	openDetectorNet,
	openMeshNet,
} from "../src/offscreen/inference/face-nets.ts";
import { kernelSampler } from "../src/offscreen/inference/kernel-sampler.ts";
import { kernels } from "../src/offscreen/inference/kernels.ts";
import { netModel } from "./net-model.ts";
import { openNet } from "./open-net.ts";

/** The extension's own nets, from its own files, on the processor. */
export async function openFindTools(
	minScore?: number,
): Promise<FindTools & { readonly sampler: PictureSampler }> {
	const nets: FaceNets = {
		detector: await openDetectorNet(
			openNet,
			await netModel(DETECTOR_FILES),
			"wasm",
		),
		mesh: await openMeshNet(openNet, await netModel(MESH_FILES), "wasm"),
	};
	const clock = () => performance.now();
	return {
		...nets,
		sampler: kernelSampler(await kernels()),
		failures: failureLog(clock),
		timings: stageTimings(clock),
		...(minScore === undefined ? {} : { minScore }),
	};
}
