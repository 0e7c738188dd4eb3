import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readModelManifest } from "../../../scripts/models/files/model-manifest.ts";
import { sha256 } from "../../../scripts/models/files/sha256.ts";
import { compileKernels } from "../../../scripts/models/plan/compile-kernels.ts";

test("damaged kernels are compiled again, in any folder to the recorded bytes", async () => {
	const root = mkdtempSync(join(tmpdir(), "kernels-"));
	try {
		cpSync("kernels", join(root, "kernels"), { recursive: true });
		const compiled = join(root, "kernels/kernels.wasm");
		const { kernels } = await readModelManifest("models/manifest.json");
		writeFileSync(compiled, "damaged");
		expect(await compileKernels(root, kernels.sha256)).toBe(true);
		expect(sha256(readFileSync(compiled))).toBe(kernels.sha256);
		expect(await compileKernels(root, kernels.sha256)).toBe(false);
		await expect(compileKernels(root, "0".repeat(64))).rejects.toThrow(
			"models/manifest.json says 0000",
		);
	} finally {
		rmSync(root, { recursive: true });
	}
});
