import { readFile } from "node:fs/promises";
import { readNpz } from "./read-npz.ts";

/**
 * Reads the labelled pictures in a file.
 * @throws an error that names the file and says in one sentence what is wrong
 */
export async function readPictures(file: string | undefined) {
	if (!file)
		throw new Error(
			"--data FILE.npz is missing: images u8 [N, 48, 48], votes u8 [N, 10].",
		);
	const bytes = await readFile(file).catch(() => {
		throw new Error(`${file} cannot be read.`);
	});
	try {
		return readNpz(bytes);
	} catch (error) {
		throw new Error(
			`${file}: ${error instanceof Error ? error.message : error}`,
		);
	}
}
