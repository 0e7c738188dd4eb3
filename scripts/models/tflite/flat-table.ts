/**
 * One table of a FlatBuffers file, read by field id without generated code.
 * Fields are numbered as in the schema, from 0. An absent field reads as 0, ""
 * or an empty vector.
 */
export class FlatTable {
	readonly position: number;
	readonly #bytes: Uint8Array;
	readonly #view: DataView;

	/**
	 * @param bytes the whole file
	 * @param position of the table, in bytes
	 */
	constructor(bytes: Uint8Array, position: number) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		this.position = position;
	}

	/**
	 * @param bytes the whole file
	 * @param fileIdentifier four ASCII characters
	 */
	static root(bytes: Uint8Array, fileIdentifier: string) {
		const identifier = Buffer.from(bytes.subarray(4, 8)).toString("latin1");
		if (identifier !== fileIdentifier) {
			throw new Error(`not a FlatBuffers file of kind ${fileIdentifier}`);
		}
		const file = new FlatTable(bytes, 0);
		return new FlatTable(bytes, file.#follow(0));
	}

	has(field: number) {
		return this.#fieldPosition(field) !== undefined;
	}

	/** @param field of type byte */
	int8(field: number) {
		const position = this.#fieldPosition(field);
		return position === undefined ? 0 : this.#view.getInt8(position);
	}

	/** @param field of type int, or uint below 2^31 */
	int32(field: number) {
		const position = this.#fieldPosition(field);
		return position === undefined ? 0 : this.#view.getInt32(position, true);
	}

	/** @param field of type string */
	string(field: number) {
		const { start, length } = this.#vector(field);
		const bytes = this.#bytes.subarray(start, start + length);
		return Buffer.from(bytes).toString("utf8");
	}

	/** @param field of type [int] */
	int32Vector(field: number) {
		return this.#elements(field, (position) =>
			this.#view.getInt32(position, true),
		);
	}

	/** @param field of type [float] */
	float32Vector(field: number) {
		return this.#elements(field, (position) =>
			this.#view.getFloat32(position, true),
		);
	}

	/**
	 * @param field of type [ubyte]
	 * @returns a view of the file
	 */
	byteVector(field: number): Uint8Array {
		const { start, length } = this.#vector(field);
		return this.#bytes.subarray(start, start + length);
	}

	/** @param field a table */
	table(field: number) {
		return new FlatTable(this.#bytes, this.target(field));
	}

	/** @param field a vector of tables */
	tables(field: number) {
		return this.#elements(
			field,
			(position) => new FlatTable(this.#bytes, this.#follow(position)),
		);
	}

	/** Where the offset in a field points: at a table, a string or a vector. */
	target(field: number) {
		const position = this.#fieldPosition(field);
		if (position === undefined) throw new Error(`field ${field} is absent`);
		return this.#follow(position);
	}

	#fieldPosition(field: number) {
		const vtable = this.position - this.#view.getInt32(this.position, true);
		const slot = 4 + 2 * field;
		if (slot >= this.#view.getUint16(vtable, true)) return undefined;
		const offset = this.#view.getUint16(vtable + slot, true);
		return offset === 0 ? undefined : this.position + offset;
	}

	/** @param position of an offset */
	#follow(position: number) {
		return position + this.#view.getUint32(position, true);
	}

	/** @param field a string or a vector */
	#vector(field: number) {
		if (!this.has(field)) return { start: 0, length: 0 };
		const target = this.target(field);
		return { start: target + 4, length: this.#view.getUint32(target, true) };
	}

	/** @param field a vector of elements of four bytes */
	#elements<T>(field: number, read: (position: number) => T) {
		const { start, length } = this.#vector(field);
		return Array.from({ length }, (_, index) => read(start + 4 * index));
	}
}
