import { TfliteExtension } from "./tflite-extension.mjs";
import { METADATA_NAME, rgbModelMetadata } from "./tflite-metadata.mjs";
import { BUILTIN } from "./tflite-schema.mjs";

const LANDMARKS = "landmarks";
const PRESENCE = "conv_faceflag";

/** 468 points of the mesh and five of each iris, x y z. */
const LANDMARK_VALUES = 478 * 3;

/** Field 0 of both ReshapeOptions.new_shape and ConcatenationOptions.axis. */
const FIRST_OPTION = 0;
const CHANNEL_AXIS = 3;

/**
 * The face mesh with attention as MediaPipe's FaceLandmarker wants it: two
 * outputs, 478 landmarks and presence, where the packaged model gives mesh and
 * irises apart. An iris is five points x y; its z is set to 0.
 * @param {Uint8Array} source face_landmark_with_attention.tflite
 * @returns {Uint8Array}
 */
export function faceLandmarksModel(source) {
	const model = new TfliteExtension(source);
	const padding = model.addTensor({
		name: "iris_padding",
		shape: [4, 2],
		// One value behind the last axis: x y becomes x y 0.
		constant: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 1),
	});
	const leftIris = addIrisWithDepth(model, "output_left_iris", padding);
	const rightIris = addIrisWithDepth(model, "output_right_iris", padding);
	const landmarks = model.addTensor({
		name: LANDMARKS,
		shape: [1, 1, 1, LANDMARK_VALUES],
	});
	model.addOperator({
		builtin: BUILTIN.concatenation,
		inputs: [model.tensorIndex("output_mesh_identity"), leftIris, rightIris],
		outputs: [landmarks],
		writeOptions: (writer) => {
			writer.startObject(2);
			writer.addFieldInt32(FIRST_OPTION, CHANNEL_AXIS, 0);
			return writer.endObject();
		},
	});
	model.setOutputs([landmarks, model.tensorIndex(PRESENCE)]);
	model.addMetadata(
		METADATA_NAME,
		rgbModelMetadata({
			name: "Face mesh with attention",
			normalization: { mean: 0, std: 255 },
			inputName: "input_1",
			outputNames: [LANDMARKS, PRESENCE],
		}),
	);
	return model.finish();
}

/**
 * @param {TfliteExtension} model
 * @param {string} iris name of a tensor [1, 1, 1, 10]
 * @param {number} padding index of the paddings' tensor
 * @returns {number} index of a tensor [1, 1, 1, 15]
 */
function addIrisWithDepth(model, iris, padding) {
	const points = addReshape(model, model.tensorIndex(iris), {
		name: `${iris}_points`,
		shape: [1, 1, 5, 2],
	});
	const padded = model.addTensor({
		name: `${iris}_points_with_depth`,
		shape: [1, 1, 5, 3],
	});
	model.addOperator({
		builtin: BUILTIN.pad,
		inputs: [points, padding],
		outputs: [padded],
		writeOptions: (writer) => {
			writer.startObject(0);
			return writer.endObject();
		},
	});
	return addReshape(model, padded, {
		name: `${iris}_with_depth`,
		shape: [1, 1, 1, 15],
	});
}

/**
 * @param {TfliteExtension} model
 * @param {number} input
 * @param {{ name: string, shape: number[] }} output
 * @returns {number} the output's index
 */
function addReshape(model, input, output) {
	const reshaped = model.addTensor(output);
	model.addOperator({
		builtin: BUILTIN.reshape,
		inputs: [input],
		outputs: [reshaped],
		writeOptions: (writer) => {
			const newShape = writer.int32Vector(output.shape);
			writer.startObject(1);
			writer.addFieldOffset(FIRST_OPTION, newShape, 0);
			return writer.endObject();
		},
	});
	return reshaped;
}
