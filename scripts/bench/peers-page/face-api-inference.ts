import * as faceApi from "@vladmandic/face-api";
import type { Contender } from "./contender.ts";
import { tfjsThreads, WASM_FOLDER } from "./tfjs-wasm.ts";

const MODELS = "/node_modules/@vladmandic/face-api/model";
const DETECTOR_INPUT_PX = 224;
const MIN_SCORE = 0.3;

/** face-api on WebAssembly with its tiny detector, 68 landmarks and expressions. It carries nothing over from one picture to the next. */
export async function openFaceApi(): Promise<Contender> {
	const tf = Object(faceApi.tf);
	tf.setWasmPaths(WASM_FOLDER);
	await tf.setBackend("wasm");
	await tf.ready();
	if (tf.getBackend() !== "wasm")
		throw new Error(`face-api runs on ${tf.getBackend()}, not WebAssembly.`);
	await faceApi.nets.tinyFaceDetector.loadFromUri(MODELS);
	await faceApi.nets.faceLandmark68Net.loadFromUri(MODELS);
	await faceApi.nets.faceExpressionNet.loadFromUri(MODELS);
	const options = new faceApi.TinyFaceDetectorOptions({
		inputSize: DETECTOR_INPUT_PX,
		scoreThreshold: MIN_SCORE,
	});
	return {
		threads: await tfjsThreads(tf),
		async read({ canvas }) {
			const face = await faceApi
				.detectSingleFace(canvas, options)
				.withFaceLandmarks()
				.withFaceExpressions();
			return {
				landmarks: face?.landmarks.positions.length ?? 0,
				expression: face?.expressions.asSortedArray()[0]?.expression ?? null,
			};
		},
	};
}
