import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";

interface FileSize {
	path: string;
	bytes: number;
}

/** All files in a folder and its subfolders. */
export async function filesIn(folder: string): Promise<FileSize[]> {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true,
	});
	return Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const path = join(entry.parentPath, entry.name);
				return { path, bytes: (await stat(path)).size };
			}),
	);
}

/** Size of a zip's two headers for a file, without the file's name. */
const HEADERS_BYTES = 30 + 46;

/** The size of the files as a zip with its usual compression (deflate). */
export async function zippedBytes(files: readonly FileSize[]): Promise<number> {
	const deflate = promisify(deflateRaw);
	const sizes = await Promise.all(
		files.map(async ({ path }) => {
			const packed = await deflate(await readFile(path));
			return packed.byteLength + HEADERS_BYTES + 2 * path.length;
		}),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

export interface PackageFigures {
	zippedMb: number;
	unpackedMb: number;
	files: number;
}

const MB = 1_000_000;

export async function packageFigures(folder: string): Promise<PackageFigures> {
	const files = await filesIn(folder);
	return {
		zippedMb: (await zippedBytes(files)) / MB,
		unpackedMb: files.reduce((sum, { bytes }) => sum + bytes, 0) / MB,
		files: files.length,
	};
}
