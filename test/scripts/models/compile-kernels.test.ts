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

const MODULES = ["kernels.wasm", "shrink.wasm"];

test("damaged kernels are compiled again, in any folder to the recorded bytes", async () => {
	const root = mkdtempSync(join(tmpdir(), "kernels-"));
	try {
		cpSync("kernels", join(root, "kernels"), { recursive: true });
		const manifest = await readModelManifest("models/manifest.json");
		expect(manifest.kernels.map(({ file }) => file)).toEqual(MODULES);
		for (const module of manifest.kernels) {
			const compiled = join(root, "kernels", module.file);
			writeFileSync(compiled, "damaged");
			expect(await compileKernels(root, module, false)).toBe(true);
			expect(sha256(readFileSync(compiled))).toBe(module.sha256);
			expect(await compileKernels(root, module, false)).toBe(false);
			const other = { ...module, sha256: "0".repeat(64) };
			await expect(compileKernels(root, other, false)).rejects.toThrow(
				"models/manifest.json says 0000",
			);
		}
	} finally {
		rmSync(root, { recursive: true });
	}
});
