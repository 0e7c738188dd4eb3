/** @import { TfliteGraph } from "./tflite-graph.mjs" */
import { TfliteNode } from "./tflite-node.mjs";
import { OPERATOR_KIND, TENSOR_TYPE } from "./tflite-schema.mjs";

/**
 * @param {TfliteGraph} tflite
 * @param {number} tensor of 16-bit floats, or what widens one
 * @returns {number[]}
 */
export function halves(tflite, tensor) {
	const constant =
		tflite.constant(tensor) ?? tflite.constant(storedBehind(tflite, tensor));
	if (constant?.type !== TENSOR_TYPE.float16)
		throw new Error(`tensor ${tensor} holds no 16-bit floats`);
	const { buffer } = Uint8Array.from(constant.bytes);
	return [...new Uint16Array(buffer)].map(halfToNumber);
}

/** @param {TfliteGraph} tflite @param {number} tensor */
function storedBehind(tflite, tensor) {
	const widening = tflite.operators
		.map((_, i) => new TfliteNode(tflite, i))
		.find(
			({ kind, output }) =>
				kind === OPERATOR_KIND.dequantize && output === tensor,
		);
	return widening?.input(0) ?? tensor;
}

/** @param {number} bits of a normal 16-bit float */
function halfToNumber(bits) {
	const sign = bits >> 15 ? -1 : 1;
	return sign * (1 + (bits & 1023) / 1024) * 2 ** (((bits >> 10) & 31) - 15);
}
