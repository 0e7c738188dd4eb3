import { FlatWriter } from "./flat-writer.ts";

/** The name under which a TFLite model carries its metadata. */
export const METADATA_NAME = "TFLITE_METADATA";

const METADATA_IDENTIFIER = "M001";

/** The first version of the schema that has all the fields written here. */
const MIN_PARSER_VERSION = "1.0.0";

/** Codes of the metadata schema's unions and enums. */
const CONTENT_FEATURE = 1;
const CONTENT_IMAGE = 2;
const COLOR_SPACE_RGB = 1;
const PROCESS_UNIT_NORMALIZATION = 1;

/**
 * Metadata of a model that takes one RGB picture.
 * Field ids: MediaPipe, mediapipe/tasks/metadata/metadata_schema.fbs.
 * @param description the net's input is (value - mean) / std for values from 0
 * to 255; the output names are in the order of the model's outputs
 * @returns the metadata's FlatBuffers file
 */
export function rgbModelMetadata(description: {
	name: string;
	normalization: { mean: number; std: number };
	inputName: string;
	outputNames: string[];
}): Uint8Array {
	const writer = new FlatWriter(1024);
	const processUnit = writeNormalization(writer, description.normalization);
	const input = writeTensorMetadata(
		writer,
		description.inputName,
		writeContent(writer, CONTENT_IMAGE, writeRgbProperties(writer)),
		[processUnit],
	);
	const outputs = description.outputNames.map((name) =>
		writeTensorMetadata(
			writer,
			name,
			writeContent(writer, CONTENT_FEATURE, writeEmptyTable(writer)),
			[],
		),
	);
	const inputVector = writer.offsetVector([input]);
	const outputVector = writer.offsetVector(outputs);
	writer.startObject(10); // SubGraphMetadata
	writer.addFieldOffset(2, inputVector, 0);
	writer.addFieldOffset(3, outputVector, 0);
	const subgraphs = writer.offsetVector([writer.endObject()]);
	const name = writer.createString(description.name);
	const version = writer.createString(MIN_PARSER_VERSION);
	writer.startObject(8); // ModelMetadata
	writer.addFieldOffset(0, name, 0);
	writer.addFieldOffset(3, subgraphs, 0);
	writer.addFieldOffset(7, version, 0);
	writer.finish(writer.endObject(), METADATA_IDENTIFIER);
	return writer.asUint8Array();
}

function writeNormalization(
	writer: FlatWriter,
	{ mean, std }: { mean: number; std: number },
) {
	const means = writer.float32Vector([mean]);
	const stds = writer.float32Vector([std]);
	writer.startObject(2); // NormalizationOptions
	writer.addFieldOffset(0, means, 0);
	writer.addFieldOffset(1, stds, 0);
	const options = writer.endObject();
	writer.startObject(2); // ProcessUnit
	writer.addFieldInt8(0, PROCESS_UNIT_NORMALIZATION, 0);
	writer.addFieldOffset(1, options, 0);
	return writer.endObject();
}

function writeRgbProperties(writer: FlatWriter) {
	writer.startObject(2); // ImageProperties
	writer.addFieldInt8(0, COLOR_SPACE_RGB, 0);
	return writer.endObject();
}

function writeEmptyTable(writer: FlatWriter) {
	writer.startObject(0);
	return writer.endObject();
}

/** @param kind a code of the union ContentProperties */
function writeContent(writer: FlatWriter, kind: number, properties: number) {
	writer.startObject(3); // Content
	writer.addFieldInt8(0, kind, 0);
	writer.addFieldOffset(1, properties, 0);
	return writer.endObject();
}

function writeTensorMetadata(
	writer: FlatWriter,
	name: string,
	content: number,
	processUnits: number[],
) {
	const nameOffset = writer.createString(name);
	const units = writer.offsetVector(processUnits);
	writer.startObject(7); // TensorMetadata
	writer.addFieldOffset(0, nameOffset, 0);
	writer.addFieldOffset(3, content, 0);
	writer.addFieldOffset(4, units, 0);
	return writer.endObject();
}
