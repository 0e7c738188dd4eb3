import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLabels, requireColumn } from "../../scripts/faces/read-labels.ts";

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-labels-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function labelsOf(text: string) {
	await writeFile(join(folder, "labels.csv"), text);
	return await readLabels("labels.csv", folder);
}

describe("the labels of pictures", () => {
	test("give angles, the face's box and every other cell", async () => {
		const { columns, rows } = await labelsOf(
			'\ufefffile,person,yawDeg,pitchDeg,faceCx,faceCy,faceW,faceH,note\r\na.jpg,01,-15,30,100,80,60,70,"one, two"\r\n',
		);
		expect(columns).toContain("note");
		expect(rows).toEqual([
			expect.objectContaining({
				file: "a.jpg",
				yawDeg: -15,
				pitchDeg: 30,
				faceBox: { centreX: 100, centreY: 80, width: 60, height: 70 },
			}),
		]);
		expect(rows[0]?.cells.get("note")).toBe("one, two");
	});

	test("need nothing but the file, and an empty cell is no angle", async () => {
		const { rows } = await labelsOf("file,yawDeg\na.jpg,\n");
		expect(rows).toMatchObject([
			{ yawDeg: null, pitchDeg: null, faceBox: null },
		]);
	});

	test.each([
		["picture,yawDeg\na.jpg,0\n", /no column "file"; it has picture, yawDeg/],
		["file\n", /labels no picture/],
		["file,yawDeg\na.jpg,left\n", /row 2: yawDeg is "left", not a number/],
		["file,person\n,01\n", /row 2: the column "file" is empty/],
		['file,person\n"a.jpg,01\n', /is no table/],
	])("are refused in a sentence: %j", async (text, words) => {
		await expect(labelsOf(text)).rejects.toThrow(words);
	});

	test("that are missing are named, and so is a missing column", async () => {
		await expect(readLabels("nowhere.csv", folder)).rejects.toThrow(
			/nowhere\.csv cannot be read/,
		);
		const labels = await labelsOf("file,person\na.jpg,01\n");
		expect(() => requireColumn(labels, "--by", "race")).toThrow(
			'--by: the labels have no column "race"; they have file, person.',
		);
	});
});
