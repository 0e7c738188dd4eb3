import { join } from "node:path";
import { PROJECT_ROOT } from "./project-root.mjs";
import { runOrThrow } from "./run-command.mjs";

export const EXTENSION_FOLDER = join(PROJECT_ROOT, "dist");
export const DEMO_FOLDER = join(PROJECT_ROOT, "dist-demo");
export const EVALUATION_FOLDER = join(PROJECT_ROOT, "dist-evaluation");

const VITE = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"];

const ATTENTION_ONLY = ["--mode", "attention-only"];

/** The libraries have code for tests and development, which a shell's or a test's NODE_ENV would build in. */
const PRODUCTION = { NODE_ENV: "production" };

function build(what: string, options: readonly string[]): Promise<void> {
	return runOrThrow(what, process.execPath, [...VITE, ...options], PRODUCTION);
}

/** Makes missing models, then builds dist/. */
export async function buildExtension({ attentionOnly = false } = {}) {
	await makeModels();
	await build("Building the extension", attentionOnly ? ATTENTION_ONLY : []);
}

/** Builds the extension without expressions into a folder; the models must be there. */
export async function buildAttentionOnly(folder: string) {
	await build("Building for attention only", [
		...ATTENTION_ONLY,
		...["--outDir", folder, "--emptyOutDir"],
	]);
}

/** Makes missing models, then builds the extension into a folder, with source maps that no file names. */
export async function buildWithSourceMaps(folder: string) {
	await makeModels();
	await build("Building the extension", [
		...["--outDir", folder, "--sourcemap", "hidden"],
	]);
}

/** Builds dist-demo/. */
export async function buildDemo() {
	await build("Building the demo meeting", ["--config", "vite.demo.config.ts"]);
}

/** Makes missing models, then builds dist-evaluation/. */
export async function buildEvaluation() {
	await makeModels();
	await build("Building the evaluation's page", [
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
