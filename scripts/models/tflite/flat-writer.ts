import { Builder } from "flatbuffers";

/** A FlatBuffers builder with methods that write whole vectors and return their offsets. */
export class FlatWriter extends Builder {
	/** @param alignment the first byte's offset in the file is a multiple of this */
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
