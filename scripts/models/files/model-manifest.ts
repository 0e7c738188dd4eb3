import { readFile } from "node:fs/promises";

/** One file of an npm package. */
export interface ModelSource {
	package: string;
	version: string;
	file: string;
	sha256: string;
}

/** A dimension of variable size has a name instead of a number. */
interface ModelTensor {
	name: string;
	shape: (number | string)[];
	type: "float32";
}

/** `labels` are in the order of the last output's values. */
export interface ModelEntry {
	file: string;
	sha256: string;
	bytes: number;
	licence: string;
	madeBy: string;
	sources: ModelSource[];
	inputs: ModelTensor[];
	outputs: ModelTensor[];
	labels?: string[];
	notes?: string[];
}

/** The compiled kernels. The compiler's version is pinned, so they are the same on every machine. */
interface KernelsEntry {
	file: string;
	sha256: string;
	bytes: number;
}

export interface ModelManifest {
	kernels: KernelsEntry;
	models: ModelEntry[];
}

/** @param path of manifest.json */
export async function readModelManifest(path: string): Promise<ModelManifest> {
	const content: unknown = JSON.parse(await readFile(path, "utf8"));
	if (!isModelManifest(content)) {
		throw new Error(`${path}: not a manifest of models`);
	}
	return content;
}

export function modelEntry(manifest: ModelManifest, file: string): ModelEntry {
	const entry = manifest.models.find((model) => model.file === file);
	if (entry === undefined) {
		throw new Error(`models/manifest.json says nothing of ${file}`);
	}
	return entry;
}

function isModelManifest(value: unknown): value is ModelManifest {
	return (
		isRecord(value) &&
		isKernelsEntry(value.kernels) &&
		Array.isArray(value.models) &&
		value.models.every(isModelEntry)
	);
}

function isKernelsEntry(value: unknown) {
	return (
		isRecord(value) &&
		typeof value.file === "string" &&
		typeof value.sha256 === "string" &&
		typeof value.bytes === "number"
	);
}

function isModelEntry(value: unknown) {
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

function isModelSource(value: unknown) {
	return (
		isRecord(value) &&
		["package", "version", "file", "sha256"].every(
			(key) => typeof value[key] === "string",
		)
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
