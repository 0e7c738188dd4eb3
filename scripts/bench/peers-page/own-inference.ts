import { openFaceFinders } from "../../../evaluation/face-finders.ts";
import modelUrl from "../../../models/expression.onnx?url";
import { EXPRESSION_CLASSES } from "../../../src/core/expression.ts";
import { expressionInput } from "../../../src/core/expression-input.ts";
import { mainFace } from "../../../src/core/face-observation.ts";
import { readModelFile } from "../../../src/offscreen/model-file.ts";
import { createClassifier } from "../../../src/offscreen/onnx-runtime.ts";
import { pixelReader } from "../../../src/offscreen/picture-pixels.ts";
import type { Reading } from "./contender.ts";

/** Roompulse's own stages, as the offscreen document runs them. */
export interface OwnInference {
	/** Of the WebAssembly that it runs on. */
	readonly threads: number;
	/** The whole inference, nothing known before. Leaves the picture open. */
	read(picture: ImageBitmap): Promise<Reading>;
	/** The same for a face that was seen in the picture before, without detector; null where every look begins with one. */
	readonly follow: ((picture: ImageBitmap) => Promise<Reading>) | null;
}

const NOBODY: Reading = { landmarks: 0, expression: null };

export async function openOwnInference(): Promise<OwnInference> {
	const { landmarker } = await openFaceFinders();
	const model = await readModelFile("expression.onnx", modelUrl);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	const classifier = await createClassifier(model.value, "wasm");
	const pixels = pixelReader();
	return {
		threads: 1,
		async read(picture) {
			const rgba = pixels.read(picture);
			const landmarks = mainFace(landmarker?.find(picture) ?? [])?.landmarks;
			if (!landmarks) return NOBODY;
			const { width, height } = picture;
			const crop = expressionInput(rgba, width, height, landmarks);
			if (!crop) return NOBODY;
			const [probabilities = []] = await classifier.classify([crop]);
			const leading = probabilities.indexOf(Math.max(...probabilities));
			return {
				landmarks: landmarks.length,
				expression: EXPRESSION_CLASSES[leading] ?? null,
			};
		},
		follow: null,
	};
}
