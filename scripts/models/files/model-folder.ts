import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onnxToPlan } from "../plan/onnx-to-plan.ts";
import { planFile } from "../plan/plan-file.ts";
import { makeFaceModels } from "./face-models.ts";
import {
	type ModelEntry,
	type ModelManifest,
	readModelManifest,
} from "./model-manifest.ts";
import { requireSha256, sha256 } from "./sha256.ts";

export const EXPRESSION_NET = "expression.onnx";
export const EXPRESSION_PLAN = "expression.plan.json";

/**
 * Makes the files that are missing or changed in the folder of models and
 * checks all hashes. If every file is right already, it only hashes them.
 * @returns the names of the files that were made
 * @throws an error that names the first file that does not match the manifest
 */
export async function completeModelFolder({
	modelsFolder,
	packagesFolder,
}: {
	modelsFolder: string;
	packagesFolder: string;
}): Promise<string[]> {
	const manifest = await readModelManifest(join(modelsFolder, "manifest.json"));
	const wrong = await wrongModels(manifest, modelsFolder);
	if (wrong.length === 0) return [];

	const made = await makeFaceModels(manifest, packagesFolder);
	for (const { file, sha256: expected, madeBy } of wrong) {
		const path = join(modelsFolder, file);
		const bytes =
			file === EXPRESSION_PLAN
				? await expressionPlan(modelsFolder)
				: (made.get(file) ?? (await readIfThere(path)));
		if (bytes === undefined) {
			throw new Error(`${path}: missing; it comes from ${madeBy}`);
		}
		requireSha256(path, bytes, expected);
		await writeFile(path, bytes);
	}
	return wrong.map(({ file }) => file);
}

/** @param modelsFolder the folder, which must hold the right expression net */
async function expressionPlan(modelsFolder: string) {
	const expression = await readFile(join(modelsFolder, EXPRESSION_NET));
	return planFile(onnxToPlan(expression));
}

async function wrongModels(manifest: ModelManifest, modelsFolder: string) {
	const wrong: ModelEntry[] = [];
	for (const entry of manifest.models) {
		const bytes = await readIfThere(join(modelsFolder, entry.file));
		if (bytes === undefined || sha256(bytes) !== entry.sha256) {
			wrong.push(entry);
		}
	}
	return wrong;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
	try {
		return await readFile(path);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") {
			return undefined;
		}
		throw error;
	}
}
