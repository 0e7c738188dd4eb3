import type { FlatWriter } from "./flat-writer.ts";
import {
	BUFFER,
	BUFFER_ALIGNMENT,
	METADATA,
	OPERATOR,
	OPERATOR_CODE,
	TENSOR,
	TENSOR_TYPE,
} from "./tflite-schema.ts";

/** A tensor that is either computed (float32) or constant (int32). */
export interface NewTensor {
	name: string;
	shape: number[];
	constant?: Int32Array;
}

interface Builtin {
	code: number;
	optionsType: number;
}

/** Inputs and outputs are tensor indices; `writeOptions` returns the options table's offset. */
export interface NewOperator {
	builtin: Builtin;
	inputs: number[];
	outputs: number[];
	writeOptions: (writer: FlatWriter) => number;
}

export function writeBuffer(writer: FlatWriter, bytes: Uint8Array) {
	const data = writer.alignedByteVector(bytes, BUFFER_ALIGNMENT);
	writer.startObject(BUFFER.fieldCount);
	writer.addFieldOffset(BUFFER.data, data, 0);
	return writer.endObject();
}

/** @param buffer a buffer's index; 0 for a computed tensor */
export function writeTensor(
	writer: FlatWriter,
	tensor: NewTensor,
	buffer: number,
) {
	const name = writer.createString(tensor.name);
	const shape = writer.int32Vector(tensor.shape);
	const type = tensor.constant ? TENSOR_TYPE.int32 : TENSOR_TYPE.float32;
	writer.startObject(TENSOR.fieldCount);
	writer.addFieldOffset(TENSOR.shape, shape, 0);
	writer.addFieldInt8(TENSOR.type, type, TENSOR_TYPE.float32);
	writer.addFieldInt32(TENSOR.buffer, buffer, 0);
	writer.addFieldOffset(TENSOR.name, name, 0);
	return writer.endObject();
}

/** @param builtin an operator with a code below 127, which fits both fields */
export function writeOperatorCode(writer: FlatWriter, builtin: Builtin) {
	writer.startObject(OPERATOR_CODE.fieldCount);
	writer.addFieldInt8(OPERATOR_CODE.deprecatedBuiltinCode, builtin.code, 0);
	writer.addFieldInt32(OPERATOR_CODE.builtinCode, builtin.code, 0);
	return writer.endObject();
}

export function writeOperator(
	writer: FlatWriter,
	operator: NewOperator,
	opcodeIndex: number,
) {
	const { builtin } = operator;
	const inputs = writer.int32Vector(operator.inputs);
	const outputs = writer.int32Vector(operator.outputs);
	const options = operator.writeOptions(writer);
	writer.startObject(OPERATOR.fieldCount);
	writer.addFieldInt32(OPERATOR.opcodeIndex, opcodeIndex, 0);
	writer.addFieldOffset(OPERATOR.inputs, inputs, 0);
	writer.addFieldOffset(OPERATOR.outputs, outputs, 0);
	writer.addFieldInt8(OPERATOR.builtinOptionsType, builtin.optionsType, 0);
	writer.addFieldOffset(OPERATOR.builtinOptions, options, 0);
	return writer.endObject();
}

/** @param buffer a buffer's index */
export function writeMetadata(
	writer: FlatWriter,
	name: string,
	buffer: number,
) {
	const nameOffset = writer.createString(name);
	writer.startObject(METADATA.fieldCount);
	writer.addFieldOffset(METADATA.name, nameOffset, 0);
	writer.addFieldInt32(METADATA.buffer, buffer, 0);
	return writer.endObject();
}
