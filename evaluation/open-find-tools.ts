import detectorUrl from "../models/face_detector.onnx?url";
import meshUrl from "../models/face_mesh.onnx?url";
import {
	type FaceNets,
	openDetectorNet,
	openMeshNet,
} from "../src/offscreen/face-nets.ts";
import { failureLog } from "../src/offscreen/failure-log.ts";
import type { FindTools } from "../src/offscreen/find-faces.ts";
import { openNet } from "../src/offscreen/onnx-runtime.ts";
import { stageTimings } from "../src/offscreen/stage-timings.ts";
import { modelBytes } from "./model-bytes.ts";

/** The extension's own nets, from its own files, on the processor. */
export async function openFindTools(minScore?: number): Promise<FindTools> {
	const nets: FaceNets = {
		detector: await openDetectorNet(
			openNet,
			await modelBytes("face_detector.onnx", detectorUrl),
			"wasm",
		),
		mesh: await openMeshNet(
			openNet,
			await modelBytes("face_mesh.onnx", meshUrl),
			"wasm",
		),
	};
	const clock = () => performance.now();
	return {
		...nets,
		failures: failureLog(clock),
		timings: stageTimings(clock),
		...(minScore === undefined ? {} : { minScore }),
	};
}
