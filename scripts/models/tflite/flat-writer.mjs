import { Builder } from "flatbuffers";

/** A FlatBuffers builder that writes whole vectors; each returns its offset. */
export class FlatWriter extends Builder {
	/**
	 * @param {Uint8Array} bytes
	 * @param {number} alignment of the first byte, from the start of the file
	 */
	alignedByteVector(bytes, alignment) {
		this.prep(alignment, bytes.length);
		return this.createByteVector(bytes);
	}

	/** @param {number[]} values */
	int32Vector(values) {
		this.startVector(4, values.length, 4);
		for (const value of values.toReversed()) this.addInt32(value);
		return this.endVector();
	}

	/** @param {number[]} values */
	float32Vector(values) {
		this.startVector(4, values.length, 4);
		for (const value of values.toReversed()) this.addFloat32(value);
		return this.endVector();
	}

	/** @param {number[]} offsets of tables or strings */
	offsetVector(offsets) {
		this.startVector(4, offsets.length, 4);
		for (const offset of offsets.toReversed()) this.addOffset(offset);
		return this.endVector();
	}
}
