import type { TfliteGraph } from "./tflite-graph.ts";
import { TfliteNode } from "./tflite-node.ts";
import { OPERATOR_KIND, TENSOR_TYPE } from "./tflite-schema.ts";

/** Significant bits of a 16-bit float. */
export const HALF_BITS = 11;

/** 16-bit floats, as their bits, rounded to so many significant bits. */
export function roundedHalves(halves: Uint16Array, bits: number): Uint16Array {
	const unit = 2 ** (HALF_BITS - bits);
	// Larger magnitudes are larger bits, whatever the sign, so that rounding them rounds the numbers.
	return halves.map((half) => Math.floor(half / unit + 0.5) * unit);
}

/** @param tensor a tensor of 16-bit floats, or the 32-bit tensor that is widened from one */
export function halves(tflite: TfliteGraph, tensor: number): number[] {
	const constant =
		tflite.constant(tensor) ?? tflite.constant(storedBehind(tflite, tensor));
	if (constant?.type !== TENSOR_TYPE.float16)
		throw new Error(`tensor ${tensor} holds no 16-bit floats`);
	const { buffer } = Uint8Array.from(constant.bytes);
	return [...new Uint16Array(buffer)].map(halfToNumber);
}

function storedBehind(tflite: TfliteGraph, tensor: number) {
	const widening = tflite.operators
		.map((_, i) => new TfliteNode(tflite, i))
		.find(
			({ kind, output }) =>
				kind === OPERATOR_KIND.dequantize && output === tensor,
		);
	return widening?.input(0) ?? tensor;
}

/** @param bits a normal (not subnormal) 16-bit float */
function halfToNumber(bits: number) {
	const sign = bits >> 15 ? -1 : 1;
	return sign * (1 + (bits & 1023) / 1024) * 2 ** (((bits >> 10) & 31) - 15);
}
