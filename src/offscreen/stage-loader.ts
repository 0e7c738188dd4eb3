import detectorUrl from "../../models/face_detector.tflite?url";
import landmarkerUrl from "../../models/face_landmarker.task?url";
import {
	failureOf,
	type PipelineFailureCode,
} from "../core/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/result.ts";
import { nowMs } from "../platform/clock.ts";
import type { StageLoader } from "./engine.ts";
import { openExpressionStage } from "./expression-stage.ts";
import type { FaceFinder } from "./face-finder.ts";
import { probeAdapter } from "./graphics-adapter.ts";
import { readModelFile } from "./model-file.ts";

/** Loads the real stages. The libraries come by dynamic import: what is not read is not even fetched. */
export const stageLoader: StageLoader = {
	async loadLandmarker() {
		const vision = await import("./vision-runtime.ts");
		return loadFinder(
			"face_landmarker.task",
			landmarkerUrl,
			"landmarks-failed",
			(model) => vision.loadLandmarker(model),
		);
	},
	async loadDetector() {
		const vision = await import("./vision-runtime.ts");
		return loadFinder(
			"face_detector.tflite",
			detectorUrl,
			"detector-failed",
			vision.loadDetector,
		);
	},
	async loadExpression(onWebgpuLost) {
		try {
			const { expressionModelUrl } = await import("./expression-model.ts");
			const model = await readModelFile("expression.onnx", expressionModelUrl);
			if (!model.ok) return model;
			const { createClassifier } = await import("./onnx-runtime.ts");
			const device = {
				createClassifier: (provider: "webgpu" | "wasm") =>
					createClassifier(model.value, provider),
				probeAdapter,
				nowMs,
			};
			return succeed(await openExpressionStage(device, onWebgpuLost));
		} catch (cause) {
			return fail(failureOf("expression-failed", cause));
		}
	},
};

async function loadFinder(
	file: string,
	url: string,
	code: PipelineFailureCode,
	load: (model: Uint8Array<ArrayBuffer>) => Promise<Result<FaceFinder>>,
): Promise<Result<FaceFinder>> {
	// MediaPipe moves pictures by WebGL even where its nets run on the processor.
	if (!new OffscreenCanvas(1, 1).getContext("webgl2"))
		return fail(failureOf("webgl-unavailable"));
	const model = await readModelFile(file, url);
	if (!model.ok) return model;
	const finder = await load(model.value);
	if (!finder.ok) return finder;
	try {
		await warmUp(finder.value);
		return finder;
	} catch (cause) {
		finder.value.close();
		return fail(failureOf(code, cause));
	}
}

/** The first run compiles; better now than while somebody waits. */
async function warmUp(finder: FaceFinder): Promise<void> {
	const picture = await createImageBitmap(new ImageData(320, 180));
	try {
		finder.find(picture);
	} finally {
		picture.close();
	}
}
