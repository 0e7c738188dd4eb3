import { TfliteExtension } from "../tflite/tflite-extension.mjs";
import { METADATA_NAME, rgbModelMetadata } from "../tflite/tflite-metadata.mjs";

/**
 * BlazeFace short range as MediaPipe's FaceDetector wants it: the packaged
 * model plus the metadata that says how to feed it.
 * @param {Uint8Array} source face_detection_short_range.tflite
 * @returns {Uint8Array}
 */
export function faceDetectorModel(source) {
	const model = new TfliteExtension(source);
	model.addMetadata(
		METADATA_NAME,
		rgbModelMetadata({
			name: "BlazeFace short range",
			normalization: { mean: 127.5, std: 127.5 },
			inputName: "input",
			outputNames: ["regressors", "classificators"],
		}),
	);
	return model.finish();
}
