import { Builder } from "flatbuffers";

/** A FlatBuffers builder that writes whole vectors; each returns its offset. */
export class FlatWriter extends Builder {
	/** @param alignment of the first byte, from the start of the file */
	alignedByteVector(bytes: Uint8Array, alignment: number) {
		this.prep(alignment, bytes.length);
		return this.createByteVector(bytes);
	}

	int32Vector(values: number[]) {
		this.startVector(4, values.length, 4);
		for (const value of values.toReversed()) this.addInt32(value);
		return this.endVector();
	}

	float32Vector(values: number[]) {
		this.startVector(4, values.length, 4);
		for (const value of values.toReversed()) this.addFloat32(value);
		return this.endVector();
	}

	/** @param offsets of tables or strings */
	offsetVector(offsets: number[]) {
		this.startVector(4, offsets.length, 4);
		for (const offset of offsets.toReversed()) this.addOffset(offset);
		return this.endVector();
	}
}
