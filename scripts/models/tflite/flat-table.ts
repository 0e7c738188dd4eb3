import { ByteBuffer } from "flatbuffers";

/** Offset of the first field's entry in a table's vtable, in bytes. */
const FIRST_SLOT = 4;
const SLOT = 2;

/**
 * One table of a FlatBuffers file, read by field id without generated code.
 * Field ids are those of the schema, from 0. An absent field reads as 0, "" or
 * an empty vector.
 */
export class FlatTable {
	/** The table's offset in the file, in bytes. */
	readonly position: number;
	readonly #file: ByteBuffer;

	private constructor(file: ByteBuffer, position: number) {
		this.#file = file;
		this.position = position;
	}

	/**
	 * @param bytes the whole file
	 * @param fileIdentifier four ASCII characters
	 */
	static root(bytes: Uint8Array, fileIdentifier: string) {
		const file = new ByteBuffer(bytes);
		if (!file.__has_identifier(fileIdentifier))
			throw new Error(`not a FlatBuffers file of kind ${fileIdentifier}`);
		return new FlatTable(file, file.__indirect(0));
	}

	has(field: number) {
		return this.#at(field) !== undefined;
	}

	/** @param field of type byte */
	int8(field: number) {
		const at = this.#at(field);
		return at === undefined ? 0 : this.#file.readInt8(at);
	}

	/** @param field of type int, or uint below 2^31 */
	int32(field: number) {
		const at = this.#at(field);
		return at === undefined ? 0 : this.#file.readInt32(at);
	}

	/** @param field of type string */
	string(field: number) {
		const at = this.#at(field);
		return at === undefined ? "" : String(this.#file.__string(at));
	}

	/** @param field of type [int] */
	int32Vector(field: number) {
		return this.#elements(field, (at) => this.#file.readInt32(at));
	}

	/** @param field of type [ushort] */
	uint16Vector(field: number) {
		return this.#elements(field, (at) => this.#file.readUint16(at), 2);
	}

	/** @param field of type [float] */
	float32Vector(field: number) {
		return this.#elements(field, (at) => this.#file.readFloat32(at));
	}

	/**
	 * @param field of type [ubyte]
	 * @returns a view of the file
	 */
	byteVector(field: number): Uint8Array {
		const at = this.#at(field);
		if (at === undefined) return new Uint8Array();
		const start = this.#file.__vector(at);
		return this.#file
			.bytes()
			.subarray(start, start + this.#file.__vector_len(at));
	}

	/** @param field a table */
	table(field: number) {
		return new FlatTable(this.#file, this.target(field));
	}

	/** @param field a vector of tables */
	tables(field: number) {
		return this.#elements(
			field,
			(at) => new FlatTable(this.#file, this.#file.__indirect(at)),
		);
	}

	/** The position that a field's offset points to: a table, a string or a vector. */
	target(field: number) {
		const at = this.#at(field);
		if (at === undefined) throw new Error(`field ${field} is absent`);
		return this.#file.__indirect(at);
	}

	#at(field: number) {
		const slot = FIRST_SLOT + SLOT * field;
		const offset = this.#file.__offset(this.position, slot);
		return offset === 0 ? undefined : this.position + offset;
	}

	/** @param field a vector of elements of this many bytes */
	#elements<T>(field: number, read: (at: number) => T, bytes = 4) {
		const at = this.#at(field);
		if (at === undefined) return [];
		const start = this.#file.__vector(at);
		return Array.from({ length: this.#file.__vector_len(at) }, (_, i) =>
			read(start + bytes * i),
		);
	}
}
