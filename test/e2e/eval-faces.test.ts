import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PORTRAITS } from "./support/portraits.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-faces-"));
	await copyFile(PORTRAITS.facing, join(folder, "facing.jpg"));
	await copyFile(PORTRAITS.smiling, join(folder, "smiling.jpg"));
	await writeFile(join(folder, "broken.jpg"), "no picture");
	await writeFile(
		join(folder, "labels.csv"),
		"file,person,group,yawDeg,pitchDeg\nfacing.jpg,1,a,0,0\nsmiling.jpg,2,b,0,0\nbroken.jpg,2,b,0,0\nmissing.jpg,1,a,0,0\n",
	);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function evaluate(...parameters: string[]) {
	const { stdout } = await run(
		process.execPath,
		["scripts/run.mjs", "eval-faces", "--json", ...parameters],
		{ cwd: ROOT },
	);
	const figures: unknown = JSON.parse(stdout);
	return figures;
}

describe("eval:faces", () => {
	test("finds the faces in pictures, and writes a line for each", async () => {
		const out = join(folder, "out/lines.jsonl");
		const figures = await evaluate(
			...["--pictures", folder, "--labels", "labels.csv", "--by", "group"],
			...["--person", "person", "--out", out],
		);
		expect(figures).toMatchObject({
			n: 2,
			broken: 2,
			found: 1,
			mesh: 1,
			falseFaces: 0,
			expression: { all: { read: 1 } },
			groups: { a: { n: 1, broken: 1 }, b: { n: 1, broken: 1 } },
		});
		const lines: unknown[] = (await readFile(out, "utf8"))
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toMatchObject([
			{
				file: "facing.jpg",
				faces: [
					{
						mesh: true,
						pose: { yawDeg: expect.any(Number) },
						eyeOpenness: expect.any(Number),
						probabilities: { length: 10 },
					},
				],
				// A broad smile, such as this one, hides the lids.
				said: { direction: "facing", areEyesClosed: null },
			},
			{ file: "smiling.jpg", said: { direction: "facing" } },
			{ file: "broken.jpg", isBroken: true, faces: [] },
			{ file: "missing.jpg", isBroken: true, faces: [] },
		]);
	});

	test("draws pictures into tiles, and gives boxes in the pictures' own pixels", async () => {
		const boxes = [];
		for (const tile of [[], ["--tile", "640x360", "--share", "0.8"]]) {
			const out = join(folder, "tiled.jsonl");
			await evaluate(
				...["--pictures", folder, "--labels", "labels.csv", "--built"],
				...["--out", out, ...tile],
			);
			const [line = ""] = (await readFile(out, "utf8")).split("\n");
			boxes.push(JSON.parse(line).faces[0].box);
		}
		const [whole, tiled] = boxes;
		expect(tiled.x / whole.x).toBeCloseTo(1, 1);
		expect(tiled.width / whole.width).toBeCloseTo(1, 1);
	});

	test.each([
		[["--labels", "labels.csv"], /--pictures FOLDER is missing/],
		[["--pictures", "nowhere", "--labels", "l"], /no folder nowhere/],
		[["--pictures", "docs"], /--labels FILE\.csv is missing/],
		[["--pictures", "docs", "--labels", "l.csv"], /l\.csv cannot be read/],
		[
			["--pictures", "docs", "--labels", "l", "--tile", "1280x720"],
			/--tile and --share go together/,
		],
		[
			["--pictures", "docs", "--labels", "l", "--tile", "0x7", "--share", "1"],
			/--tile needs a size/,
		],
	])("explains in a sentence what is wrong: %j", async (parameters, words) => {
		await expect(evaluate(...parameters)).rejects.toThrow(words);
	});
});
