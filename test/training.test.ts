import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../training");
const PATIENCE_MS = 600_000;

/** One that has the packages of training/requirements.txt: `PYTHON` names it, or the `python3` on the path or Debian's has them. */
const python = pythonWithTorch();

describe.skipIf(!python)("the training (needs Python with PyTorch)", () => {
	test(
		"passes its own tests",
		async () => {
			// Rejects, with what the tests say, where one fails.
			const { stderr } = await promisify(execFile)(
				python ?? "",
				["-W", "ignore", "-m", "unittest"],
				{
					cwd: FOLDER,
					// Else waiting threads keep a busy machine's cores from those that work.
					env: { ...process.env, OMP_WAIT_POLICY: "passive" },
				},
			);
			expect(stderr).toMatch(/Ran [1-9]\d* tests/);
		},
		PATIENCE_MS,
	);
});

function pythonWithTorch(): string | undefined {
	const named = process.env.PYTHON;
	const candidates = named ? [named] : ["python3", "/usr/bin/python3"];
	return candidates.find(
		(candidate) =>
			spawnSync(candidate, ["-c", "import torch, onnx, matplotlib"]).status ===
			0,
	);
}
