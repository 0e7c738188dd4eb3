import { TfliteExtension } from "../tflite/tflite-extension.ts";
import { METADATA_NAME, rgbModelMetadata } from "../tflite/tflite-metadata.ts";

/**
 * BlazeFace short range in the form that MediaPipe's FaceDetector expects: the
 * packaged model plus metadata that says how its input is normalised.
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
