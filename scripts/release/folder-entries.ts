import { readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { filesIn } from "../bench/machine/folder-size.ts";
import type { ZipEntry } from "./write-zip.ts";

/** All files of a folder, as entries below it. */
export async function folderEntries(folder: string): Promise<ZipEntry[]> {
	const files = await filesIn(folder);
	return entriesOf(
		folder,
		files.map(({ path }) => relative(folder, path).split(sep).join("/")),
	);
}

/** @param paths with slashes, below the folder */
export function entriesOf(
	folder: string,
	paths: readonly string[],
): Promise<ZipEntry[]> {
	return Promise.all(
		paths.map(async (path) => {
			const file = join(folder, path);
			const { mode } = await stat(file);
			return {
				path,
				bytes: await readFile(file),
				isExecutable: (mode & 0o100) !== 0,
			};
		}),
	);
}
