import type { TileSize } from "../../evaluation/faces.ts";
import type { PictureReading } from "../../evaluation/read-picture.ts";
import { withEvaluationPage } from "../evaluation/with-evaluation-page.ts";
import { pictureBytes } from "./picture-bytes.ts";
import type { Label } from "./read-labels.ts";

/** So many pictures go to the page at once: few enough that their bytes fit into a message. */
const BATCH = 16;

/** A labelled picture, and what the extension's stages read in it; null if it is missing or broken. */
export interface ReadLabel {
	readonly label: Label;
	readonly reading: PictureReading | null;
}

/** Runs the extension's stages over the labelled pictures, in a browser. */
export async function readFaces(
	folder: string,
	labels: readonly Label[],
	tile: TileSize | null,
	onProgress: (done: number) => void,
): Promise<readonly ReadLabel[]> {
	return await withEvaluationPage("faces", async (page) => {
		const read: ReadLabel[] = [];
		for (let from = 0; from < labels.length; from += BATCH) {
			const batch = labels.slice(from, from + BATCH);
			const pictures = await Promise.all(
				batch.map(({ file }) => pictureBytes(folder, file)),
			);
			const readings = await page.evaluate(
				({ pictures, tile }) => globalThis.faces.read(pictures, tile),
				{ pictures, tile },
			);
			batch.forEach((label, i) => {
				read.push({ label, reading: readings[i] ?? null });
			});
			onProgress(read.length);
		}
		return read;
	});
}
