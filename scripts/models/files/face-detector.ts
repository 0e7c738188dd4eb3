import { TfliteExtension } from "../tflite/tflite-extension.ts";
import { METADATA_NAME, rgbModelMetadata } from "../tflite/tflite-metadata.ts";

/**
 * BlazeFace short range as MediaPipe's FaceDetector wants it: the packaged
 * model plus the metadata that says how to feed it.
 * @param source face_detection_short_range.tflite
 */
export function faceDetectorModel(source: Uint8Array): Uint8Array {
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
