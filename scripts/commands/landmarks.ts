/**
 * npm run landmarks -- --data FILE.npz --out FILE.json [--size 160] [--confidence 0.3]
 *
 * Writes the landmarks that the extension finds in training pictures, for
 * training/roompulse_training/alignment.py. The pictures are not copied.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openEvaluation } from "../evaluation/open-evaluation.ts";
import { readPictures } from "../evaluation/read-pictures.ts";
import { buildEvaluation } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			data: { type: "string" },
			out: { type: "string" },
			size: { type: "string", default: "160" },
			confidence: { type: "string", default: "0.3" },
		},
	});
	if (!values.out) throw new Error("--out FILE.json is missing.");
	const { images, n } = await readPictures(values.data);
	await buildEvaluation();
	const page = await openEvaluation({
		classifies: false,
		findsFaces: true,
		minConfidence: Number(values.confidence),
	});
	const faces = [];
	try {
		for await (const batch of page.overBatches(
			"landmarks",
			images,
			Number(values.size),
		)) {
			faces.push(...batch);
			process.stderr.write(`\r${faces.length} of ${n} pictures`);
		}
	} finally {
		await page.close();
	}
	await writeFile(values.out, JSON.stringify({ faces }));
	const missing = faces.filter((face) => face === null).length;
	console.log(`\n${n} pictures, ${missing} without a face.`);
	return 0;
}
