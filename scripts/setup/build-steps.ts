import { join } from "node:path";
import { PROJECT_ROOT } from "./project-root.mjs";
import { runOrThrow } from "./run-command.mjs";

export const EXTENSION_FOLDER = join(PROJECT_ROOT, "dist");
export const DEMO_FOLDER = join(PROJECT_ROOT, "dist-demo");
export const EVALUATION_FOLDER = join(PROJECT_ROOT, "dist-evaluation");

const VITE = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"];

const ATTENTION_ONLY = ["--mode", "attention-only"];

/** Makes missing models, then builds dist/. */
export async function buildExtension({ attentionOnly = false } = {}) {
	await makeModels();
	await runOrThrow("Building the extension", process.execPath, [
		...VITE,
		...(attentionOnly ? ATTENTION_ONLY : []),
	]);
}

/** Builds the extension without expressions into a folder; the models must be there. */
export async function buildAttentionOnly(folder: string) {
	await runOrThrow("Building for attention only", process.execPath, [
		...VITE,
		...ATTENTION_ONLY,
		...["--outDir", folder, "--emptyOutDir"],
	]);
}

/** Makes missing models, then builds the extension into a folder, with source maps that no file names. */
export async function buildWithSourceMaps(folder: string) {
	await makeModels();
	await runOrThrow("Building the extension", process.execPath, [
		...VITE,
		...["--outDir", folder, "--sourcemap", "hidden"],
	]);
}

/** Builds dist-demo/. */
export async function buildDemo() {
	await runOrThrow("Building the demo meeting", process.execPath, [
		...VITE,
		"--config",
		"vite.demo.config.ts",
	]);
}

/** Makes missing models, then builds dist-evaluation/. */
export async function buildEvaluation() {
	await makeModels();
	await runOrThrow("Building the evaluation's page", process.execPath, [
		...VITE,
		"--config",
		"vite.evaluation.config.ts",
	]);
}

/** Makes the models and compiles the kernels, if they are missing. */
export async function makeModels() {
	await runOrThrow("Making the models", process.execPath, [
		"scripts/run.mjs",
		"build-models",
	]);
}
