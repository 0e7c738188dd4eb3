/** @import { ModelManifest } from "./model-manifest.mjs" */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFaceModels } from "./face-models.mjs";
import { modelEntry, readModelManifest } from "./model-manifest.mjs";
import { requireSha256, sha256 } from "./sha256.mjs";

/**
 * Makes what is missing or changed in the folder of models and checks all of
 * it. Does nothing but hash when everything is right already.
 * @param {{ modelsFolder: string, packagesFolder: string }} folders
 * @returns {Promise<string[]>} the files that were made
 * @throws {Error} that names the first file that is not what the manifest says
 */
export async function completeModelFolder({ modelsFolder, packagesFolder }) {
	const manifest = await readModelManifest(join(modelsFolder, "manifest.json"));
	const wrong = await wrongFiles(manifest, modelsFolder);
	if (wrong.length === 0) return [];

	const made = await makeFaceModels(manifest, packagesFolder);
	for (const file of wrong) {
		const path = join(modelsFolder, file);
		const { sha256: expected, madeBy } = modelEntry(manifest, file);
		const bytes = made.get(file);
		if (bytes !== undefined) {
			requireSha256(path, bytes, expected);
			await writeFile(path, bytes);
			continue;
		}
		const present = await readIfThere(path);
		if (present === undefined) {
			throw new Error(`${path}: missing; it comes from ${madeBy}`);
		}
		requireSha256(path, present, expected);
	}
	return wrong;
}

/**
 * @param {ModelManifest} manifest
 * @param {string} modelsFolder
 */
async function wrongFiles(manifest, modelsFolder) {
	/** @type {string[]} */
	const wrong = [];
	for (const { file, sha256: expected } of manifest.models) {
		const bytes = await readIfThere(join(modelsFolder, file));
		if (bytes === undefined || sha256(bytes) !== expected) wrong.push(file);
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
