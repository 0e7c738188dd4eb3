import { TfliteExtension } from "../tflite/tflite-extension.ts";
import { METADATA_NAME, rgbModelMetadata } from "../tflite/tflite-metadata.ts";
import { BUILTIN } from "../tflite/tflite-schema.ts";
import { refinedCoordinates } from "./refined-points.ts";

const LANDMARKS = "landmarks";
const PRESENCE = "conv_faceflag";

/** 468 points of the mesh and five of each iris, each with x, y and z. */
const LANDMARK_VALUES = 478 * 3;

/** The field id of ReshapeOptions.new_shape, ConcatenationOptions.axis and GatherOptions.axis. */
const FIRST_OPTION = 0;
const CHANNEL_AXIS = 3;
const SECOND_OPTION = 1;

const MESH_VALUES = 468 * 3;
const LIP_VALUES = 80 * 2;
const EYE_VALUES = 71 * 2;

/**
 * The attention face mesh in the form that MediaPipe's FaceLandmarker expects,
 * with two outputs: 478 landmarks and presence. The packaged model instead has
 * separate outputs for the mesh, the refined lips and eyes, and the irises; the
 * mesh alone hardly notices a shut eye. An iris is five points of x and y; its
 * z is set to 0.
 * @param source face_landmark_with_attention.tflite
 */
export function faceLandmarksModel(source: Uint8Array): Uint8Array {
	const model = new TfliteExtension(source);
	const padding = model.addTensor({
		name: "iris_padding",
		shape: [4, 2],
		// One zero behind the last axis turns x, y into x, y, 0.
		constant: Int32Array.of(0, 0, 0, 0, 0, 0, 0, 1),
	});
	const leftIris = addIrisWithDepth(model, "output_left_iris", padding);
	const rightIris = addIrisWithDepth(model, "output_right_iris", padding);
	const landmarks = model.addTensor({
		name: LANDMARKS,
		shape: [1, 1, 1, LANDMARK_VALUES],
	});
	addConcatenation(
		model,
		[addRefinedMesh(model), leftIris, rightIris],
		landmarks,
	);
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
 * The mesh with the points of lips and eyes replaced by the refined ones.
 * @returns index of a tensor [1, 1, 1, 1404]
 */
function addRefinedMesh(model: TfliteExtension): number {
	const all = model.addTensor({
		name: "mesh_and_refinements",
		shape: [1, 1, 1, MESH_VALUES + LIP_VALUES + 2 * EYE_VALUES],
	});
	addConcatenation(
		model,
		["mesh_identity", "lips", "left_eye", "right_eye"].map((part) =>
			model.tensorIndex(`output_${part}`),
		),
		all,
	);
	const chosen = model.addTensor({
		name: "refined_coordinates",
		shape: [MESH_VALUES],
		constant: refinedCoordinates(),
	});
	const refined = model.addTensor({
		name: "refined_mesh",
		shape: [1, 1, 1, MESH_VALUES],
	});
	model.addOperator({
		builtin: BUILTIN.gather,
		inputs: [all, chosen],
		outputs: [refined],
		writeOptions: (writer) => {
			writer.startObject(2);
			writer.addFieldInt32(FIRST_OPTION, CHANNEL_AXIS, 0);
			writer.addFieldInt32(SECOND_OPTION, 0, 0);
			return writer.endObject();
		},
	});
	return refined;
}

function addConcatenation(
	model: TfliteExtension,
	inputs: number[],
	output: number,
) {
	model.addOperator({
		builtin: BUILTIN.concatenation,
		inputs,
		outputs: [output],
		writeOptions: (writer) => {
			writer.startObject(2);
			writer.addFieldInt32(FIRST_OPTION, CHANNEL_AXIS, 0);
			return writer.endObject();
		},
	});
}

/**
 * @param iris name of a tensor [1, 1, 1, 10]
 * @param padding index of the paddings' tensor
 * @returns index of a tensor [1, 1, 1, 15]
 */
function addIrisWithDepth(
	model: TfliteExtension,
	iris: string,
	padding: number,
): number {
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

/** @returns the output's index */
function addReshape(
	model: TfliteExtension,
	input: number,
	output: { name: string; shape: number[] },
): number {
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
