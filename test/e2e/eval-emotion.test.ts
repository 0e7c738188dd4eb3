import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNpz } from "../../scripts/evaluation/read-npz.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const VALID = resolve(ROOT, "../shared/ferplus/valid.npz");
const PICTURES = 48;
const run = promisify(execFile);

function npy(shape: readonly number[], data: Uint8Array): Uint8Array {
	const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(", ")}), }`;
	const header = `${text.padEnd(117)}\n`;
	const start = [0x93, ...Buffer.from("NUMPY"), 1, 0, header.length, 0];
	return Uint8Array.from([...start, ...Buffer.from(header), ...data]);
}

async function evaluate(...parameters: string[]) {
	const { stdout } = await run(
		process.execPath,
		["scripts/run.mjs", "eval-emotion", "--json", ...parameters],
		{ cwd: ROOT },
	);
	const figures: unknown = JSON.parse(stdout);
	return figures;
}

describe.skipIf(!existsSync(VALID))(
	"eval:emotion (needs shared/ferplus)",
	() => {
		let folder = "";
		let file = "";

		beforeAll(async () => {
			folder = await mkdtemp(join(tmpdir(), "roompulse-eval-"));
			file = join(folder, "few.npz");
			const { images, votes } = readNpz(await readFile(VALID));
			await writeFile(
				file,
				zipSync({
					"images.npy": npy(
						[PICTURES, 48, 48],
						images.subarray(0, PICTURES * 48 * 48),
					),
					"votes.npy": npy(
						[PICTURES, 10],
						Uint8Array.from(votes.slice(0, PICTURES).flat()),
					),
				}),
			);
		});

		afterAll(() => rm(folder, { recursive: true, force: true }));

		test("classifies pictures directly in the browser", async () => {
			expect(await evaluate("--data", file)).toMatchObject({
				n: expect.any(Number),
				accuracy: expect.toSatisfy((share: number) => share > 0.7),
				balancedAccuracy: expect.any(Number),
				macroF1: expect.any(Number),
				ece: expect.any(Number),
				nll: expect.toSatisfy((nll: number) => nll < 1),
				perClass: { neutral: { recall: expect.any(Number) } },
			});
		});

		test("finds and classifies faces in tiles from a video codec", async () => {
			expect(
				await evaluate("--data", file, "--pipeline", "--built"),
			).toMatchObject({
				found: expect.toSatisfy((share: number) => share > 0.9),
				accuracy: expect.toSatisfy((share: number) => share > 0.6),
				accuracyFound: expect.toSatisfy((share: number) => share > 0.7),
			});
		});
	},
);

describe("eval:emotion", () => {
	test("explains in a sentence what is wrong with its data", async () => {
		await expect(evaluate("--data", join(ROOT, "README.md"))).rejects.toThrow(
			/README\.md: It is no NumPy archive/,
		);
		await expect(evaluate()).rejects.toThrow(/--data FILE\.npz is missing/);
	});
});
