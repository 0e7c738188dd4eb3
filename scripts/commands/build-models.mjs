/**
 * Makes the kernels, the face models and the nets' plans, and checks every
 * model against models/manifest.json.
 *
 *   npm run models
 *   npm run models -- --update-hashes   after expression.onnx or scripts/models changed
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
	FACE_DETECTOR_PLAN,
	FACE_MESH_PLAN,
	makeFaceModels,
} from "../models/files/face-models.mjs";
import {
	completeModelFolder,
	EXPRESSION_NET,
	EXPRESSION_PLAN,
} from "../models/files/model-folder.mjs";
import { readModelManifest } from "../models/files/model-manifest.mjs";
import { withRecordedHash } from "../models/files/recorded-hash.mjs";
import { compileKernels } from "../models/plan/compile-kernels.mjs";
import { onnxToPlan } from "../models/plan/onnx-to-plan.mjs";
import { planFile } from "../models/plan/plan-file.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modelsFolder = join(root, "models");
const packagesFolder = join(root, "node_modules");

const { values: options } = parseArgs({
	options: { "update-hashes": { type: "boolean", default: false } },
});

try {
	if (await compileKernels(root)) console.log("made kernels/kernels.wasm");
	if (options["update-hashes"]) await updateHashes();
	const made = await completeModelFolder({ modelsFolder, packagesFolder });
	for (const file of made) console.log(`made models/${file}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** Of what comes from this repository alone: the trained model, and the plans. */
async function updateHashes() {
	const path = join(modelsFolder, "manifest.json");
	const manifest = await readModelManifest(path);
	const expression = await readFile(join(modelsFolder, EXPRESSION_NET));
	const files = new Map([
		...(await makeFaceModels(manifest, packagesFolder)),
		[EXPRESSION_NET, expression],
		[EXPRESSION_PLAN, planFile(onnxToPlan(expression))],
	]);
	let text = await readFile(path, "utf8");
	for (const file of [
		FACE_DETECTOR_PLAN,
		FACE_MESH_PLAN,
		EXPRESSION_NET,
		EXPRESSION_PLAN,
	])
		text = withRecordedHash(text, file, files.get(file) ?? new Uint8Array());
	await writeFile(path, text);
}
