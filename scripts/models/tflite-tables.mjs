/** @import { Builder } from "flatbuffers" */
import { alignedByteVector, int32Vector } from "./flat-vectors.mjs";
import {
	BUFFER,
	BUFFER_ALIGNMENT,
	METADATA,
	OPERATOR,
	OPERATOR_CODE,
	TENSOR,
	TENSOR_TYPE,
} from "./tflite-schema.mjs";

/**
 * @typedef {{ name: string, shape: number[], constant?: Int32Array }} NewTensor
 *   float32 and computed, or int32 and constant
 * @typedef {{ code: number, optionsType: number }} Builtin
 * @typedef {{
 *   builtin: Builtin,
 *   inputs: number[],
 *   outputs: number[],
 *   writeOptions: (builder: Builder) => number,
 * }} NewOperator  tensor indices; `writeOptions` returns its table's offset
 */

/**
 * @param {Builder} builder
 * @param {Uint8Array} bytes
 */
export function writeBuffer(builder, bytes) {
	const data = alignedByteVector(builder, bytes, BUFFER_ALIGNMENT);
	builder.startObject(BUFFER.fieldCount);
	builder.addFieldOffset(BUFFER.data, data, 0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {NewTensor} tensor
 * @param {number} buffer index; 0 for a computed tensor
 */
export function writeTensor(builder, tensor, buffer) {
	const name = builder.createString(tensor.name);
	const shape = int32Vector(builder, tensor.shape);
	const type = tensor.constant ? TENSOR_TYPE.int32 : TENSOR_TYPE.float32;
	builder.startObject(TENSOR.fieldCount);
	builder.addFieldOffset(TENSOR.shape, shape, 0);
	builder.addFieldInt8(TENSOR.type, type, TENSOR_TYPE.float32);
	builder.addFieldInt32(TENSOR.buffer, buffer, 0);
	builder.addFieldOffset(TENSOR.name, name, 0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {Builtin} builtin with a code below 127, so that both fields hold it
 */
export function writeOperatorCode(builder, builtin) {
	builder.startObject(OPERATOR_CODE.fieldCount);
	builder.addFieldInt8(OPERATOR_CODE.deprecatedBuiltinCode, builtin.code, 0);
	builder.addFieldInt32(OPERATOR_CODE.builtinCode, builtin.code, 0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {NewOperator} operator
 * @param {number} opcodeIndex
 */
export function writeOperator(builder, operator, opcodeIndex) {
	const { builtin } = operator;
	const inputs = int32Vector(builder, operator.inputs);
	const outputs = int32Vector(builder, operator.outputs);
	const options = operator.writeOptions(builder);
	builder.startObject(OPERATOR.fieldCount);
	builder.addFieldInt32(OPERATOR.opcodeIndex, opcodeIndex, 0);
	builder.addFieldOffset(OPERATOR.inputs, inputs, 0);
	builder.addFieldOffset(OPERATOR.outputs, outputs, 0);
	builder.addFieldInt8(OPERATOR.builtinOptionsType, builtin.optionsType, 0);
	builder.addFieldOffset(OPERATOR.builtinOptions, options, 0);
	return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {string} name
 * @param {number} buffer index
 */
export function writeMetadata(builder, name, buffer) {
	const nameOffset = builder.createString(name);
	builder.startObject(METADATA.fieldCount);
	builder.addFieldOffset(METADATA.name, nameOffset, 0);
	builder.addFieldInt32(METADATA.buffer, buffer, 0);
	return builder.endObject();
}
