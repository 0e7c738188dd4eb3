import { ByteBuffer } from "flatbuffers";

/**
 * One table inside a FlatBuffers file, read by field id without generated code.
 * Fields are numbered as in the schema, from 0; an absent field gives the
 * default. Vectors give the positions of their elements' targets.
 */
export class FlatTable {
	#buffer;

	/**
	 * @param {ByteBuffer} buffer
	 * @param {number} position of the table in the buffer, in bytes
	 */
	constructor(buffer, position) {
		this.#buffer = buffer;
		this.position = position;
	}

	/**
	 * @param {Uint8Array} bytes a whole FlatBuffers file
	 * @param {string} fileIdentifier four characters
	 */
	static root(bytes, fileIdentifier) {
		const buffer = new ByteBuffer(bytes);
		if (bytes.length < 8 || !buffer.__has_identifier(fileIdentifier)) {
			throw new Error(`not a FlatBuffers file of kind ${fileIdentifier}`);
		}
		return new FlatTable(buffer, buffer.__indirect(0));
	}

	/** @param {number} field */
	has(field) {
		return this.#fieldPosition(field) !== 0;
	}

	/** @param {number} field of type byte */
	int8(field) {
		const position = this.#fieldPosition(field);
		return position === 0 ? 0 : this.#buffer.readInt8(position);
	}

	/** @param {number} field of type int or uint (below 2^31) */
	int32(field) {
		const position = this.#fieldPosition(field);
		return position === 0 ? 0 : this.#buffer.readInt32(position);
	}

	/** @param {number} field of type string */
	string(field) {
		return Buffer.from(this.byteVector(field)).toString("utf8");
	}

	/** @param {number} field of type [ubyte]; a view, not a copy */
	byteVector(field) {
		const [start, length] = this.#vector(field);
		return this.#buffer.bytes().subarray(start, start + length);
	}

	/** @param {number} field of type [int] */
	int32Vector(field) {
		const [start, length] = this.#vector(field);
		return Array.from({ length }, (_, index) =>
			this.#buffer.readInt32(start + 4 * index),
		);
	}

	/** @param {number} field of type [float] */
	float32Vector(field) {
		const [start, length] = this.#vector(field);
		return Array.from({ length }, (_, index) =>
			this.#buffer.readFloat32(start + 4 * index),
		);
	}

	/** @param {number} field of type table */
	table(field) {
		return new FlatTable(this.#buffer, this.target(field));
	}

	/** @param {number} field a vector of tables */
	tables(field) {
		const [start, length] = this.#vector(field);
		return Array.from({ length }, (_, index) => {
			const position = this.#buffer.__indirect(start + 4 * index);
			return new FlatTable(this.#buffer, position);
		});
	}

	/**
	 * Where the offset in a field points: a table, a string or a vector.
	 * @param {number} field
	 */
	target(field) {
		const position = this.#fieldPosition(field);
		if (position === 0) throw new Error(`field ${field} is absent`);
		return this.#buffer.__indirect(position);
	}

	/** @param {number} field */
	#fieldPosition(field) {
		const offset = this.#buffer.__offset(this.position, 4 + 2 * field);
		return offset === 0 ? 0 : this.position + offset;
	}

	/**
	 * @param {number} field
	 * @returns {[start: number, length: number]}
	 */
	#vector(field) {
		const position = this.#fieldPosition(field);
		if (position === 0) return [0, 0];
		const offset = position - this.position;
		return [
			this.#buffer.__vector(this.position + offset),
			this.#buffer.__vector_len(this.position + offset),
		];
	}
}
