import type { PictureSampler } from "../src/core/picture/picture-sampler.ts";
import { DETECTOR_FILES, MESH_FILES } from "../src/offscreen/face-models.ts";
import {
	type FaceNets,
	openDetectorNet,
	openMeshNet,
} from "../src/offscreen/face-nets.ts";
import { failureLog } from "../src/offscreen/failure-log.ts";
import type { FindTools } from "../src/offscreen/find-faces.ts";
import { kernelSampler } from "../src/offscreen/kernel-sampler.ts";
import { kernels } from "../src/offscreen/kernels.ts";
import { stageTimings } from "../src/offscreen/stage-timings.ts";
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
