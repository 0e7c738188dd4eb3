import { readFile } from "node:fs/promises";

/**
 * @typedef {{ package: string, version: string, file: string, sha256: string }} ModelSource
 *   one file of an npm package
 * @typedef {{ name: string, shape: (number | string)[], type: "float32" }} ModelTensor
 *   a dimension that is not fixed has a name
 * @typedef {{
 *   file: string,
 *   sha256: string,
 *   bytes: number,
 *   licence: string,
 *   madeBy: string,
 *   sources: ModelSource[],
 *   inputs: ModelTensor[],
 *   outputs: ModelTensor[],
 *   labels?: string[],
 *   notes?: string[],
 * }} ModelEntry  `labels` in the order of the last output's values
 * @typedef {{ models: ModelEntry[] }} ModelManifest
 */

/**
 * @param {string} path of manifest.json
 * @returns {Promise<ModelManifest>}
 */
export async function readModelManifest(path) {
	/** @type {unknown} */
	const content = JSON.parse(await readFile(path, "utf8"));
	if (!isModelManifest(content)) {
		throw new Error(`${path}: not a manifest of models`);
	}
	return content;
}

/**
 * @param {ModelManifest} manifest
 * @param {string} file
 * @returns {ModelEntry}
 */
export function modelEntry(manifest, file) {
	const entry = manifest.models.find((model) => model.file === file);
	if (entry === undefined) {
		throw new Error(`models/manifest.json says nothing of ${file}`);
	}
	return entry;
}

/**
 * @param {unknown} value
 * @returns {value is ModelManifest}
 */
function isModelManifest(value) {
	return (
		isRecord(value) &&
		Array.isArray(value.models) &&
		value.models.every(isModelEntry)
	);
}

/** @param {unknown} value */
function isModelEntry(value) {
	return (
		isRecord(value) &&
		["file", "sha256", "licence", "madeBy"].every(
			(key) => typeof value[key] === "string",
		) &&
		typeof value.bytes === "number" &&
		Array.isArray(value.sources) &&
		value.sources.every(isModelSource) &&
		[value.inputs, value.outputs].every(Array.isArray)
	);
}

/** @param {unknown} value */
function isModelSource(value) {
	return (
		isRecord(value) &&
		["package", "version", "file", "sha256"].every(
			(key) => typeof value[key] === "string",
		)
	);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
