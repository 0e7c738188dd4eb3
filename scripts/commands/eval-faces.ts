/**
 * npm run eval:faces -- --pictures FOLDER --labels labels.csv [--tile 1280x720 --share 0.28] [--by COLUMN] [--person COLUMN] [--out FILE.jsonl] [--json] [--built]
 *
 * Runs the extension's own search, mesh, pose, eyes and expression over labelled
 * pictures in the browser: as they are, or drawn into a tile at a share of its
 * height. The labels' column `file` names the pictures; `yawDeg`, `pitchDeg`,
 * `faceCx`, `faceCy`, `faceW`, `faceH`, `eyes`, `expression` are compared where
 * they are there. --person also says what the judgement observes in each
 * picture, with the person's own frontal pictures as their usual pose. --out
 * writes a line a picture; --built uses the page from the last build. Angles
 * everywhere: yaw > 0 toward the picture's left edge, pitch > 0 up.
 */
import { mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { TileSize } from "../../evaluation/faces.ts";
import { faceFigures, figuresByGroup } from "../faces/face-figures.ts";
import { faceLine } from "../faces/face-lines.ts";
import { facesText } from "../faces/faces-text.ts";
import { ownUsual } from "../faces/own-usual.ts";
import { readFaces } from "../faces/read-faces.ts";
import { readLabels, requireColumn } from "../faces/read-labels.ts";
import { saidOfPicture } from "../faces/said-of-picture.ts";
import { buildEvaluation } from "../setup/build-steps.ts";

const MOST_TILE_PX = 4_096;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			pictures: { type: "string" },
			labels: { type: "string" },
			tile: { type: "string" },
			share: { type: "string" },
			by: { type: "string" },
			person: { type: "string" },
			out: { type: "string" },
			json: { type: "boolean", default: false },
			built: { type: "boolean", default: false },
		},
	});
	const { by, person, out } = values;
	const folder = await folderOf(values.pictures);
	if (!values.labels) throw new Error("--labels FILE.csv is missing.");
	const tile = tileOf(values.tile, values.share);
	const labels = await readLabels(values.labels, folder);
	if (by !== undefined) requireColumn(labels, "--by", by);
	if (person !== undefined) requireColumn(labels, "--person", person);
	if (!values.built) await buildEvaluation();
	const { rows } = labels;
	const read = await readFaces(folder, rows, tile, (done) =>
		process.stderr.write(`\r${done} of ${rows.length} pictures`),
	);
	process.stderr.write("\n");
	if (read.every(({ reading }) => reading === null))
		throw new Error(
			`None of the ${rows.length} labelled pictures in ${folder} can be read.`,
		);
	const usual = person === undefined ? null : ownUsual(read, person);
	const lines = read.map(({ label, reading }) => {
		const own = usual?.get(label.cells.get(person ?? "") ?? "") ?? null;
		const said = usual && saidOfPicture(reading?.signal ?? null, own);
		return { label, line: faceLine(label.file, reading, said) };
	});
	if (out !== undefined) await writeLines(out, lines);
	const figures = faceFigures(lines);
	const groups = by === undefined ? null : figuresByGroup(lines, by);
	console.log(
		values.json
			? JSON.stringify({ ...figures, ...(groups ? { groups } : {}) })
			: facesText(figures, groups),
	);
	return 0;
}

async function folderOf(pictures: string | undefined): Promise<string> {
	if (!pictures) throw new Error("--pictures FOLDER is missing.");
	return await realpath(pictures).catch(() => {
		throw new Error(`There is no folder ${pictures}.`);
	});
}

function tileOf(
	tile: string | undefined,
	share: string | undefined,
): TileSize | null {
	if ((tile === undefined) !== (share === undefined))
		throw new Error("--tile and --share go together: 1280x720 and 0.28.");
	if (tile === undefined) return null;
	const [, width, height] = /^(\d+)x(\d+)$/.exec(tile) ?? [];
	const [widthPx, heightPx] = [Number(width), Number(height)];
	if (!(isTileSide(widthPx) && isTileSide(heightPx)))
		throw new Error(
			`--tile needs a size such as 1280x720, at most ${MOST_TILE_PX} a side, not "${tile}".`,
		);
	if (!(Number(share) > 0 && Number(share) <= 1))
		throw new Error(
			`--share needs a share of the tile's height above 0 and up to 1, not "${share}".`,
		);
	return { widthPx, heightPx, share: Number(share) };
}

function isTileSide(px: number): boolean {
	return px >= 1 && px <= MOST_TILE_PX;
}

async function writeLines(
	out: string,
	lines: readonly { readonly line: unknown }[],
): Promise<void> {
	const path = resolve(out);
	await mkdir(dirname(path), { recursive: true });
	const text = lines.map(({ line }) => `${JSON.stringify(line)}\n`).join("");
	await writeFile(path, text);
}
