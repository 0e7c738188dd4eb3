import { zipSync } from "fflate";

/** A file as it lies in a zip: its path there, with slashes, and whether it may be run. */
export interface ZipEntry {
	readonly path: string;
	readonly bytes: Uint8Array;
	readonly isExecutable?: boolean;
}

/** Says that the attributes are those of Unix. */
const UNIX = 3;
const PLAIN_MODE = 0o100644;
const EXECUTABLE_MODE = 0o100755;

/**
 * A zip whose bytes follow from its files alone: entries are sorted by their
 * paths' code units, no file's date or owner goes in, and the compression is
 * JavaScript's own, so that no version of zlib changes it.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
	// A zip has the local time of its maker, and no year before this one.
	const mtime = new Date(1980, 0, 1);
	const files = entries
		.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
		.map(({ path, bytes, isExecutable }) => {
			const mode = isExecutable ? EXECUTABLE_MODE : PLAIN_MODE;
			return [
				path,
				[bytes, { level: 9, mtime, os: UNIX, attrs: mode << 16 }],
			] as const;
		});
	return zipSync(
		Object.fromEntries(files.map(([path, file]) => [path, [...file]])),
	);
}
