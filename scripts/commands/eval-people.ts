/**
 * npm run eval:people -- --clips FOLDER [--labels F.csv] [--per-second 2.5] [--out F.jsonl] [--json] [--built]
 *
 * Says how well the people of a tile that shows several are told: for which share
 * of the time with the right number, and how often two of them are taken for each
 * other. The extension's own search and mesh look at each film as at a tile of a
 * meeting. A row of the labels is somebody who is there for a while (file, fromS,
 * toS, who, x, y, counts); without --labels it is our own table, of films that are
 * in no repository. --out writes what each look told; --built uses the page from
 * the last build.
 */
import { realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withEvaluationPage } from "../evaluation/with-evaluation-page.ts";
import { pictureBytes } from "../faces/picture-bytes.ts";
import { readLabels } from "../faces/read-labels.ts";
import { type PeopleFigures, peopleFigures } from "../people/people-figures.ts";
import { peopleLabels } from "../people/people-labels.ts";
import { buildEvaluation } from "../setup/build-steps.ts";

const OWN_LABELS = join(import.meta.dirname, "../people/people.csv");
/** As often as a group is looked at in a small meeting. */
const PER_SECOND = "2.5";

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			clips: { type: "string" },
			labels: { type: "string", default: OWN_LABELS },
			"per-second": { type: "string", default: PER_SECOND },
			out: { type: "string" },
			json: { type: "boolean", default: false },
			built: { type: "boolean", default: false },
		},
	});
	if (!values.clips) throw new Error("--clips FOLDER is missing.");
	const perSecond = Number(values["per-second"]);
	if (!(perSecond > 0 && perSecond <= 30))
		throw new Error("--per-second needs a number above 0 and up to 30.");
	const folder = await realpath(values.clips).catch(() => {
		throw new Error(`There is no folder ${values.clips}.`);
	});
	const labels = peopleLabels((await readLabels(values.labels, folder)).rows);
	if (!values.built) await buildEvaluation();
	const figures: PeopleFigures[] = [];
	const lines: string[] = [];
	await withEvaluationPage("faces", async (page) => {
		for (const file of new Set(labels.map((one) => one.file))) {
			const film = await pictureBytes(folder, file);
			const looks =
				film &&
				(await page.evaluate(
					({ film, perSecond }) =>
						globalThis.faces.readPeopleClip(film, perSecond),
					{ film, perSecond },
				));
			if (!looks) {
				console.error(`${file} is missing, or cannot be played.`);
				continue;
			}
			lines.push(JSON.stringify({ file, looks }));
			const own = labels.filter((one) => one.file === file);
			figures.push(peopleFigures(file, own, looks));
		}
	});
	if (figures.length === 0)
		throw new Error(`None of the labelled films in ${folder} can be read.`);
	if (values.out !== undefined)
		await writeFile(values.out, lines.map((line) => `${line}\n`).join(""));
	console.log(
		values.json ? JSON.stringify(figures) : figures.map(textOf).join("\n"),
	);
	return 0;
}

function textOf(figures: PeopleFigures): string {
	const { file, seconds, rightNumber, rightNumberLater } = figures;
	const { swaps, swapsPerMinute, told } = figures;
	return [
		`${file}, ${seconds} s: the right number for ${rightNumber.toFixed(3)} of the time`,
		`(${rightNumberLater.toFixed(3)} after the first 3 s),`,
		`${swaps} swaps (${swapsPerMinute.toFixed(2)} a minute), ${told} people told in all`,
	].join(" ");
}
