import { readFile, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";

const MOST_BYTES = 64e6;

/**
 * A labelled picture's bytes in base64; empty where there is no such file in the
 * folder, or it is too large to be a picture of a face.
 * @param file as the label names it, from the folder or by its bare name
 */
export async function pictureBytes(
	folder: string,
	file: string,
): Promise<string> {
	for (const path of [join(folder, file), join(folder, basename(file))]) {
		const found = await realpath(path).catch(() => null);
		if (!found?.startsWith(folder + sep)) continue;
		const { size } = await stat(found);
		if (size > MOST_BYTES) continue;
		const bytes = await readFile(found, "base64").catch(() => null);
		if (bytes !== null) return bytes;
	}
	return "";
}
