import type { FaceDetection as Detector } from "@mediapipe/face_detection";
import scriptUrl from "@mediapipe/face_detection/face_detection.js?url";
import graphUrl from "@mediapipe/face_detection/face_detection_full.binarypb?url";
import netUrl from "@mediapipe/face_detection/face_detection_full_range_sparse.tflite?url";
import shortGraphUrl from "@mediapipe/face_detection/face_detection_short.binarypb?url";
import shortNetUrl from "@mediapipe/face_detection/face_detection_short_range.tflite?url";
import loaderUrl from "@mediapipe/face_detection/face_detection_solution_simd_wasm_bin.js?url";
import wasmUrl from "@mediapipe/face_detection/face_detection_solution_simd_wasm_bin.wasm?url";
import type { FaceDetection as Detected } from "../src/core/face/blaze-face.ts";

/** MediaPipe's names for the files that it fetches; those of the short range come with every detector. */
const URLS: ReadonlyMap<string, string> = new Map([
	["face_detection_full.binarypb", graphUrl],
	["face_detection_full_range_sparse.tflite", netUrl],
	["face_detection_short.binarypb", shortGraphUrl],
	["face_detection_short_range.tflite", shortNetUrl],
	["face_detection_solution_simd_wasm_bin.js", loaderUrl],
	["face_detection_solution_simd_wasm_bin.wasm", wasmUrl],
]);

declare global {
	/** The script is no module: it only sets this. */
	var FaceDetection: typeof Detector;
}

/** What MediaPipe's own runtime finds with the full-range net; scores are not among it. Leaves the picture open. */
export type ReferenceDetections = (
	picture: HTMLCanvasElement,
) => Promise<readonly Omit<Detected, "score">[]>;

/** Only this file names MediaPipe's older runtime, the one that has the full-range graph. */
export async function openReferenceDetections(): Promise<ReferenceDetections> {
	await loadScript(scriptUrl);
	const detector = new globalThis.FaceDetection({
		locateFile: (file) => new URL(URLS.get(file) ?? file, location.href).href,
	});
	detector.setOptions({ model: "full" });
	// The first call opens the short-range graph and learns of the option; only the second opens the full-range graph.
	await detector.initialize();
	await detector.initialize();
	return (picture) =>
		new Promise((resolve, reject) => {
			const { width, height } = picture;
			detector.onResults(({ detections }) => {
				resolve(
					detections.map(({ boundingBox: box, landmarks }) => ({
						box: {
							x: (box.xCenter - box.width / 2) * width,
							y: (box.yCenter - box.height / 2) * height,
							width: box.width * width,
							height: box.height * height,
						},
						keypoints: landmarks.map(({ x, y }) => ({
							x: x * width,
							y: y * height,
						})),
					})),
				);
			});
			detector.send({ image: picture }).catch(reject);
		});
}

async function loadScript(url: string): Promise<void> {
	const script = document.createElement("script");
	script.src = url;
	const loaded = new Promise((resolve, reject) => {
		script.onload = resolve;
		script.onerror = reject;
	});
	document.head.append(script);
	await loaded;
}
