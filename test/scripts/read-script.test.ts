import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	readLabels,
	readScript,
	shippedScripts,
} from "../../scripts/attention/read-script.ts";

let folder = "";
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-labels-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(content: unknown): Promise<string> {
	const path = join(folder, "file.json");
	await writeFile(path, JSON.stringify(content));
	return path;
}

describe("labels", () => {
	test("are intervals with a state, in any usual spelling", async () => {
		const labels = [
			{ fromMs: 0, toMs: 900, state: "facing" },
			{ fromMs: 900, toMs: 2_000, state: "Away" },
			{ fromMs: 2_000, toMs: 3_000, state: "eyes closed" },
			{ fromMs: 3_000, toMs: 4_000, state: "no_face" },
		];
		const states = (await readLabels(await file(labels))).map(
			({ state }) => state,
		);
		expect(states).toEqual(["facing", "turned-away", "eyes-closed", "no-face"]);
	});

	test.each([
		[[{ fromMs: 0, toMs: 900, state: "asleep" }]],
		[[{ fromMs: 0, state: "facing" }]],
		[{ fromMs: 0 }],
		["facing"],
	])("are refused if they are malformed: %j", async (content) => {
		await expect(readLabels(await file(content))).rejects.toThrow(
			/holds no labels/,
		);
	});

	test("of the foreman clip are in the repository", async () => {
		const labels = await readLabels(
			"test/fixtures/attention/foreman-352x288.labels.json",
		);
		expect(labels.at(-1)).toMatchObject({ state: "no-face" });
	});
});

describe("scripts", () => {
	test("in demo/scripts are measured, except the demo's own", async () => {
		const files = await shippedScripts();
		expect(files.length).toBeGreaterThanOrEqual(4);
		expect(files.some((path) => path.endsWith("meeting.json"))).toBe(false);
		for (const path of files)
			expect((await readScript(path)).people.length).toBeGreaterThan(0);
	});

	test("that cannot be read are named in the error", async () => {
		await expect(readScript("missing.json")).rejects.toThrow(
			"missing.json cannot be read.",
		);
		await expect(readScript(await file({ people: [] }))).rejects.toThrow(
			/is no script/,
		);
	});
});
