import { withEvaluationPage } from "../evaluation/with-evaluation-page.ts";
import { pictureBytes } from "../faces/picture-bytes.ts";
import type { ReadFilm } from "./talking-figures.ts";

const PER_SECOND = 25;

/** Reads films with the extension's stages, in a browser. Films that are missing or cannot be played are left out. */
export async function readClips(
	folder: string,
	files: readonly string[],
	onProgress: (done: number) => void,
): Promise<ReadonlyMap<string, ReadFilm>> {
	return await withEvaluationPage("faces", async (page) => {
		const read = new Map<string, ReadFilm>();
		for (const [i, file] of files.entries()) {
			const film = await pictureBytes(folder, file);
			const signals =
				film &&
				(await page.evaluate(
					({ film, perSecond }) => globalThis.faces.readClip(film, perSecond),
					{ film, perSecond: PER_SECOND },
				));
			if (signals) read.set(file, { perSecond: PER_SECOND, signals });
			onProgress(i + 1);
		}
		return read;
	});
}
