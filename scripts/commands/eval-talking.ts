/**
 * npm run eval:talking -- --clips FOLDER --labels labels.csv [--out FILE.jsonl] [--json] [--built]
 *
 * Says how well talking is told from silence in labelled films of one person.
 * The extension's own search and mesh read the lips in every picture. The parts
 * with speech are joined to minutes, those without as well, and both are looked
 * at as in a meeting, about twice a second. A row of the labels is either a
 * film of one sentence (file, speaker, frames, fps, speechFirstFrame,
 * speechEndFrame) or a stretch of a film (file, t0, t1, talking: yes or no).
 * --out writes what was read, a line a film; --built uses the page from the
 * last build.
 */
import { realpath, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readLabels } from "../faces/read-labels.ts";
import { buildEvaluation } from "../setup/build-steps.ts";
import { readClips } from "../talking/read-clips.ts";
import { talkingFigures } from "../talking/talking-figures.ts";
import { talkingSpans } from "../talking/talking-labels.ts";
import { talkingText } from "../talking/talking-text.ts";

const STRETCH_MS = 60_000;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			clips: { type: "string" },
			labels: { type: "string" },
			out: { type: "string" },
			json: { type: "boolean", default: false },
			built: { type: "boolean", default: false },
		},
	});
	if (!values.clips) throw new Error("--clips FOLDER is missing.");
	if (!values.labels) throw new Error("--labels FILE.csv is missing.");
	const folder = await realpath(values.clips).catch(() => {
		throw new Error(`There is no folder ${values.clips}.`);
	});
	const { rows, columns } = await readLabels(values.labels, folder);
	const spans = talkingSpans(rows, columns);
	const files = [...new Set(spans.map(({ file }) => file))];
	if (!values.built) await buildEvaluation();
	const films = await readClips(folder, files, (done) =>
		process.stderr.write(`\r${done} of ${files.length} films`),
	);
	process.stderr.write("\n");
	if (films.size === 0)
		throw new Error(`None of the labelled films in ${folder} can be read.`);
	if (values.out !== undefined)
		await writeFile(
			values.out,
			[...films]
				.map(([file, film]) => `${JSON.stringify({ file, ...film })}\n`)
				.join(""),
		);
	const known = spans.filter(({ file }) => films.has(file));
	const figures = talkingFigures(known, films, STRETCH_MS);
	console.log(values.json ? JSON.stringify(figures) : talkingText(figures));
	return 0;
}
