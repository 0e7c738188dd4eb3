import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const FOREMAN = resolve(ROOT, "../shared/media/foreman-352x288.mp4");
const LABELS = "test/fixtures/attention/foreman-352x288.labels.json";
const run = promisify(execFile);

async function evaluate(...parameters: string[]) {
	const { stdout } = await run(
		process.execPath,
		["scripts/run.mjs", "eval-attention", "--json", ...parameters],
		{ cwd: ROOT },
	);
	const figures: unknown = JSON.parse(stdout);
	return figures;
}

/** Long enough for the models to load and for one turn and its end to be shown. */
const SCRIPT = {
	name: "one turns, one stays",
	frame: { widthPx: 320, heightPx: 180 },
	durationS: 38,
	people: [
		{
			who: "Nia",
			blinksPerMinute: 17,
			acts: [{ act: "turn", atS: 18, forS: 17, yawDeg: 45, pitchDeg: 0 }],
		},
		{ who: "Jonas", blinksPerMinute: 17, acts: [] },
	],
};

describe("eval:attention", () => {
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-eval-attention-"));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test("plays a script through the extension and compares with the truth", async () => {
		const file = join(folder, "script.json");
		await writeFile(file, JSON.stringify(SCRIPT));
		expect(await evaluate("--script", file)).toMatchObject({
			balancedAccuracy: expect.toSatisfy((share: number) => share > 0.9),
			// Nothing is said of a turn before a usual pose is learnt, which takes half a minute: some 7 of 33 moments.
			answered: expect.toSatisfy((share: number) => share > 0.7),
			moments: { away: expect.toSatisfy((count: number) => count > 5) },
			yawErrorDeg: { median: expect.toSatisfy((deg: number) => deg < 4) },
			pitchErrorDeg: { median: expect.toSatisfy((deg: number) => deg < 4) },
			scripts: [{ name: "one turns, one stays" }],
		});
	});

	test("explains in a sentence what is wrong with a script or with labels", async () => {
		await expect(evaluate("--script", "package.json")).rejects.toThrow(
			/package\.json is no script/,
		);
		await expect(
			evaluate("--clip", "clip.mp4", "--labels", "README.md"),
		).rejects.toThrow(/README\.md is not JSON/);
		await expect(evaluate("--clip", "clip.mp4")).rejects.toThrow(
			/--clip and --labels go together/,
		);
	});
});

test.skipIf(!existsSync(FOREMAN))(
	"eval:attention plays footage (needs shared/media)",
	async () => {
		const figures = await evaluate(
			"--clip",
			FOREMAN,
			"--labels",
			LABELS,
			"--built",
		);
		expect(figures).toMatchObject({
			balancedAccuracy: 1,
			scripts: [{ name: "foreman-352x288.mp4" }],
		});
	},
);
