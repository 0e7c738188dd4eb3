import { expect, test } from "vitest";
import { storedZip } from "../../../scripts/models/files/stored-zip.ts";

const entries = [
	{ name: "a.bin", bytes: Uint8Array.of(1, 2, 3) },
	{ name: "longer-name.bin", bytes: Buffer.from("123456789") },
];
/** The published check value of CRC-32, for the ASCII digits 1 to 9. */
const CRC32_OF_DIGITS = 0xcbf43926;

/** Reads the archive by its central directory, as unzip programs do. */
function readEntries(zip: Uint8Array) {
	const view = Buffer.from(zip);
	const end = view.length - 22;
	expect(view.readUInt32LE(end)).toBe(0x06054b50);
	let position = view.readUInt32LE(end + 16);
	return Array.from({ length: view.readUInt16LE(end + 10) }, () => {
		expect(view.readUInt32LE(position)).toBe(0x02014b50);
		const nameLength = view.readUInt16LE(position + 28);
		const local = view.readUInt32LE(position + 42);
		const dataStart =
			local +
			30 +
			view.readUInt16LE(local + 26) +
			view.readUInt16LE(local + 28);
		const size = view.readUInt32LE(position + 24);
		const entry = {
			name: view.toString("ascii", position + 46, position + 46 + nameLength),
			method: view.readUInt16LE(position + 10),
			localMethod: view.readUInt16LE(local + 8),
			crc32: view.readUInt32LE(position + 16),
			dataStart,
			bytes: [...view.subarray(dataStart, dataStart + size)],
		};
		position += 46 + nameLength + view.readUInt16LE(position + 30);
		return entry;
	});
}

test("entries are read back with their names and bytes", () => {
	const read = readEntries(storedZip(entries));
	expect(read.map(({ name, bytes }) => ({ name, bytes }))).toEqual(
		entries.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
	);
});

test("entries are stored, not deflated", () => {
	for (const entry of readEntries(storedZip(entries))) {
		expect([entry.method, entry.localMethod]).toEqual([0, 0]);
	}
});

test("each entry's data starts at a multiple of 16", () => {
	for (const entry of readEntries(storedZip(entries))) {
		expect(entry.dataStart % 16).toBe(0);
	}
});

test("checksums are CRC-32", () => {
	expect(readEntries(storedZip(entries))[1]?.crc32).toBe(CRC32_OF_DIGITS);
});

test("the same entries give the same bytes", () => {
	expect(Buffer.compare(storedZip(entries), storedZip(entries))).toBe(0);
});
