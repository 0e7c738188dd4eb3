/** @import { ModelEntry, ModelManifest } from "./model-manifest.mjs" */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onnxToPlan } from "../plan/onnx-to-plan.mjs";
import { planFile } from "../plan/plan-file.mjs";
import { makeFaceModels } from "./face-models.mjs";
import { readModelManifest } from "./model-manifest.mjs";
import { requireSha256, sha256 } from "./sha256.mjs";

export const EXPRESSION_NET = "expression.onnx";
export const EXPRESSION_PLAN = "expression.plan.json";

/**
 * Makes what is missing or changed in the folder of models and checks all of
 * it. Does nothing but hash when everything is right already.
 * @param {{ modelsFolder: string, packagesFolder: string }} folders
 * @returns {Promise<string[]>} the files that were made
 * @throws {Error} that names the first file that is not what the manifest says
 */
export async function completeModelFolder({ modelsFolder, packagesFolder }) {
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

/** @param {string} modelsFolder where the expression model is right */
async function expressionPlan(modelsFolder) {
	const expression = await readFile(join(modelsFolder, EXPRESSION_NET));
	return planFile(onnxToPlan(expression));
}

/**
 * @param {ModelManifest} manifest
 * @param {string} modelsFolder
 */
async function wrongModels(manifest, modelsFolder) {
	/** @type {ModelEntry[]} */
	const wrong = [];
	for (const entry of manifest.models) {
		const bytes = await readIfThere(join(modelsFolder, entry.file));
		if (bytes === undefined || sha256(bytes) !== entry.sha256) {
			wrong.push(entry);
		}
	}
	return wrong;
}

/**
 * @param {string} path
 * @returns {Promise<Uint8Array | undefined>}
 */
async function readIfThere(path) {
	try {
		return await readFile(path);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") {
			return undefined;
		}
		throw error;
	}
}
