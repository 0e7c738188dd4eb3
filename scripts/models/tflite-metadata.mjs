import { Builder } from "flatbuffers";
import { float32Vector, offsetVector } from "./flat-vectors.mjs";

/** The name under which a TFLite model carries its metadata. */
export const METADATA_NAME = "TFLITE_METADATA";

const METADATA_IDENTIFIER = "M001";

/** First schema version with all that is written here. */
const MIN_PARSER_VERSION = "1.0.0";

/** Codes of the metadata schema's unions and enums. */
const CONTENT_FEATURE = 1;
const CONTENT_IMAGE = 2;
const COLOR_SPACE_RGB = 1;
const PROCESS_UNIT_NORMALIZATION = 1;

/**
 * Metadata of a model that takes one RGB picture.
 * Field ids: MediaPipe, mediapipe/tasks/metadata/metadata_schema.fbs.
 * @param {{
 *   name: string,
 *   normalization: { mean: number, std: number },
 *   inputName: string,
 *   outputNames: string[],
 * }} description  the net is fed (value - mean) / std of values 0 to 255;
 *   output names in the order of the model's outputs
 * @returns {Uint8Array} the metadata's FlatBuffers file
 */
export function rgbModelMetadata(description) {
	const builder = new Builder(1024);
	const processUnit = writeNormalization(builder, description.normalization);
	const input = writeTensorMetadata(
		builder,
		description.inputName,
		writeContent(builder, CONTENT_IMAGE, writeRgbProperties(builder)),
		[processUnit],
	);
	const outputs = description.outputNames.map((name) =>
		writeTensorMetadata(
			builder,
			name,
			writeContent(builder, CONTENT_FEATURE, writeEmptyTable(builder)),
			[],
		),
	);
	const inputVector = offsetVector(builder, [input]);
	const outputVector = offsetVector(builder, outputs);
	builder.startObject(10); // SubGraphMetadata
	builder.addFieldOffset(2, inputVector, 0);
	builder.addFieldOffset(3, outputVector, 0);
	const subgraphs = offsetVector(builder, [builder.endObject()]);
	const name = builder.createString(description.name);
	const version = builder.createString(MIN_PARSER_VERSION);
	builder.startObject(8); // ModelMetadata
	builder.addFieldOffset(0, name, 0);
	builder.addFieldOffset(3, subgraphs, 0);
	builder.addFieldOffset(7, version, 0);
	builder.finish(builder.endObject(), METADATA_IDENTIFIER);
	return builder.asUint8Array();
}

/**
 * @param {Builder} builder
 * @param {{ mean: number, std: number }} normalization
 */
function writeNormalization(builder, { mean, std }) {
	const means = float32Vector(builder, [mean]);
	const stds = float32Vector(builder, [std]);
	builder.startObject(2); // NormalizationOptions
	builder.addFieldOffset(0, means, 0);
	builder.addFieldOffset(1, stds, 0);
	const options = builder.endObject();
	builder.startObject(2); // ProcessUnit
	builder.addFieldInt8(0, PROCESS_UNIT_NORMALIZATION, 0);
	builder.addFieldOffset(1, options, 0);
	return builder.endObject();
}

/** @param {Builder} builder */
function writeRgbProperties(builder) {
	builder.startObject(2); // ImageProperties
	builder.addFieldInt8(0, COLOR_SPACE_RGB, 0);
	return builder.endObject();
}

/** @param {Builder} builder */
function writeEmptyTable(builder) {
	builder.startObject(0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {number} kind in the union ContentProperties
 * @param {number} properties
 */
function writeContent(builder, kind, properties) {
	builder.startObject(3); // Content
	builder.addFieldInt8(0, kind, 0);
	builder.addFieldOffset(1, properties, 0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {string} name
 * @param {number} content
 * @param {number[]} processUnits
 */
function writeTensorMetadata(builder, name, content, processUnits) {
	const nameOffset = builder.createString(name);
	const units = offsetVector(builder, processUnits);
	builder.startObject(7); // TensorMetadata
	builder.addFieldOffset(0, nameOffset, 0);
	builder.addFieldOffset(3, content, 0);
	builder.addFieldOffset(4, units, 0);
	return builder.endObject();
}
