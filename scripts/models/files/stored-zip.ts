import { crc32 } from "node:zlib";

/** The name must be ASCII. */
interface ZipEntry {
	name: string;
	bytes: Uint8Array;
}

const VERSION_2_0 = 20;
const METHOD_STORED = 0;
/** 1 January 1980, the earliest DOS date; a fixed date keeps the archive reproducible. */
const DOS_DATE = (1 << 5) | 1;
/** MediaPipe maps the entries directly from the file, so their data must be aligned. */
const DATA_ALIGNMENT = 16;

/**
 * A zip archive whose entries are stored, not deflated. The same entries always
 * give the same bytes, and each entry's data starts at a multiple of 16 bytes.
 */
export function storedZip(entries: ZipEntry[]): Uint8Array {
	const local: Uint8Array[] = [];
	const central: Uint8Array[] = [];
	let position = 0;
	for (const { name, bytes } of entries) {
		const headerEnd = position + 30 + name.length;
		const padding = -headerEnd & (DATA_ALIGNMENT - 1);
		central.push(centralHeader(name, bytes, position));
		local.push(localHeader(name, bytes, padding), bytes);
		position = headerEnd + padding + bytes.length;
	}
	const directory = Buffer.concat(central);
	const end = endRecord(entries.length, directory.length, position);
	return Buffer.concat([...local, directory, end]);
}

/** The 26 bytes that local and central headers share. */
function commonFields(name: string, bytes: Uint8Array, extraLength: number) {
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(VERSION_2_0, 0);
	fields.writeUInt16LE(METHOD_STORED, 4);
	fields.writeUInt16LE(DOS_DATE, 8);
	fields.writeUInt32LE(crc32(bytes), 10);
	fields.writeUInt32LE(bytes.length, 14);
	fields.writeUInt32LE(bytes.length, 18);
	fields.writeUInt16LE(name.length, 22);
	fields.writeUInt16LE(extraLength, 24);
	return fields;
}

/** @param padding number of zero bytes between the name and the data */
function localHeader(name: string, bytes: Uint8Array, padding: number) {
	return Buffer.concat([
		Buffer.from("PK\x03\x04", "latin1"),
		commonFields(name, bytes, padding),
		Buffer.from(name, "ascii"),
		Buffer.alloc(padding),
	]);
}

/** @param localPosition offset of the entry's local header */
function centralHeader(name: string, bytes: Uint8Array, localPosition: number) {
	const tail = Buffer.alloc(14);
	tail.writeUInt32LE(localPosition, 10);
	return Buffer.concat([
		Buffer.from("PK\x01\x02", "latin1"),
		Buffer.from([VERSION_2_0, 0]),
		commonFields(name, bytes, 0),
		tail,
		Buffer.from(name, "ascii"),
	]);
}

function endRecord(
	count: number,
	directoryLength: number,
	directoryPosition: number,
) {
	const record = Buffer.alloc(22);
	record.write("PK\x05\x06", 0, "latin1");
	record.writeUInt16LE(count, 8);
	record.writeUInt16LE(count, 10);
	record.writeUInt32LE(directoryLength, 12);
	record.writeUInt32LE(directoryPosition, 16);
	return record;
}
