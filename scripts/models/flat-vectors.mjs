/** @import { Builder } from "flatbuffers" */

/**
 * @param {Builder} builder
 * @param {Uint8Array} bytes
 * @param {number} alignment of the first byte, from the start of the file
 * @returns {number} the vector's offset
 */
export function alignedByteVector(builder, bytes, alignment) {
	builder.prep(alignment, bytes.length);
	return builder.createByteVector(bytes);
}

/**
 * @param {Builder} builder
 * @param {number[]} values
 * @returns {number} the vector's offset
 */
export function int32Vector(builder, values) {
	builder.startVector(4, values.length, 4);
	for (const value of values.toReversed()) builder.addInt32(value);
	return builder.endVector();
}

/**
 * @param {Builder} builder
 * @param {number[]} values
 * @returns {number} the vector's offset
 */
export function float32Vector(builder, values) {
	builder.startVector(4, values.length, 4);
	for (const value of values.toReversed()) builder.addFloat32(value);
	return builder.endVector();
}

/**
 * @param {Builder} builder
 * @param {number[]} offsets of tables or strings
 * @returns {number} the vector's offset
 */
export function offsetVector(builder, offsets) {
	builder.startVector(4, offsets.length, 4);
	for (const offset of offsets.toReversed()) builder.addOffset(offset);
	return builder.endVector();
}
