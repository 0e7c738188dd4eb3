import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";

/** @typedef {{path: string, bytes: number}} FileSize */

/**
 * Every file below a folder.
 * @param {string} folder
 * @returns {Promise<FileSize[]>}
 */
export async function filesIn(folder) {
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

/** A zip's two headers for a file, without its name. */
const HEADERS_BYTES = 30 + 46;

/**
 * What the files take as a zip with its usual compression.
 * @param {readonly FileSize[]} files
 * @returns {Promise<number>}
 */
export async function zippedBytes(files) {
	const deflate = promisify(deflateRaw);
	const sizes = await Promise.all(
		files.map(async ({ path }) => {
			const packed = await deflate(await readFile(path));
			return packed.byteLength + HEADERS_BYTES + 2 * path.length;
		}),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** @typedef {{zippedMb: number, unpackedMb: number, files: number}} PackageFigures */

const MB = 1_000_000;

/**
 * @param {string} folder
 * @returns {Promise<PackageFigures>}
 */
export async function packageFigures(folder) {
	const files = await filesIn(folder);
	return {
		zippedMb: (await zippedBytes(files)) / MB,
		unpackedMb: files.reduce((sum, { bytes }) => sum + bytes, 0) / MB,
		files: files.length,
	};
}
