import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../training");
const PATIENCE_MS = 120_000;

/** `PYTHON` names one that has the packages of training/requirements.txt, where `python3` is another. */
const python = process.env.PYTHON ?? "python3";
const hasTorch =
	spawnSync(python, ["-c", "import torch, onnx, matplotlib"]).status === 0;

describe.skipIf(!hasTorch)("the training (needs Python with PyTorch)", () => {
	test(
		"passes its own tests",
		() => {
			const { status, stderr } = spawnSync(python, ["-m", "unittest"], {
				cwd: FOLDER,
				encoding: "utf8",
			});
			expect(stderr).toMatch(/Ran \d+ tests/);
			expect(status, stderr).toBe(0);
		},
		PATIENCE_MS,
	);
});
