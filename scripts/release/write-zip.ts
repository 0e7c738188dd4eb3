import { crc32 } from "node:zlib";
import { deflateRaw } from "pako";

/** A file as it lies in a zip: its path there, with slashes, and whether it may be run. */
export interface ZipEntry {
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly isExecutable?: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** The version of the format that knows compression by deflate. */
const VERSION = 20;
/** Says that the attributes are those of Unix. */
const MADE_ON_UNIX = (3 << 8) | VERSION;
const NAME_IS_UTF8 = 1 << 11;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, before which a zip has no dates. */
const NO_DATE = (1 << 5) | 1;
const PLAIN_MODE = 0o100644;
const EXECUTABLE_MODE = 0o100755;

/**
 * A zip whose bytes follow from its files alone: entries are sorted by their
 * paths' code units, no file's date or owner goes in, and the compression is zlib's
 * in JavaScript, so that no version of zlib and no processor changes it.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
	const parts: Uint8Array[] = [];
	const central: Uint8Array[] = [];
	let offset = 0;
	for (const entry of entries.toSorted((a, b) =>
		a.path < b.path ? -1 : Number(a.path > b.path),
	)) {
		const { bytes, isExecutable } = entry;
		const name = Buffer.from(entry.path, "utf8");
		const deflated = deflateRaw(bytes, { level: 9, memLevel: 9 });
		const isSmaller = deflated.length < bytes.length;
		const packed = isSmaller ? deflated : bytes;
		const common = fields([
			[2, VERSION],
			[2, NAME_IS_UTF8],
			[2, isSmaller ? DEFLATED : STORED],
			[2, 0],
			[2, NO_DATE],
			[4, crc32(bytes)],
			[4, packed.length],
			[4, bytes.length],
			[2, name.length],
			[2, 0],
		]);
		const mode = isExecutable ? EXECUTABLE_MODE : PLAIN_MODE;
		const local = [fields([[4, LOCAL_HEADER]]), common, name, packed];
		central.push(
			fields([
				[4, CENTRAL_HEADER],
				[2, MADE_ON_UNIX],
			]),
			common,
			fields([
				[2, 0],
				[2, 0],
				[2, 0],
				[4, (mode << 16) >>> 0],
				[4, offset],
			]),
			name,
		);
		parts.push(...local);
		offset += lengthOf(local);
	}
	const end = fields([
		[4, END],
		[2, 0],
		[2, 0],
		[2, entries.length],
		[2, entries.length],
		[4, lengthOf(central)],
		[4, offset],
		[2, 0],
	]);
	return Buffer.concat([...parts, ...central, end]);
}

/** Numbers as a zip has them, the lowest byte first, each in so many bytes. */
function fields(
	numbers: readonly (readonly [size: 2 | 4, value: number])[],
): Uint8Array {
	const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0));
	let at = 0;
	for (const [size, value] of numbers) at = bytes.writeUIntLE(value, at, size);
	return bytes;
}

function lengthOf(parts: readonly Uint8Array[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}
