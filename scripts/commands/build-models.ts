/**
 * Makes the kernels, the face models and the nets' plans, and checks them and
 * every model against models/manifest.json.
 *
 *   npm run models
 *   npm run models -- --update-hashes   after expression.onnx, kernels/ or scripts/models changed
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
	FACE_DETECTOR_PLAN,
	FACE_MESH_NET,
	FACE_MESH_PLAN,
	FULL_RANGE_PLAN,
	makeFaceModels,
} from "../models/files/face-models.ts";
import {
	completeModelFolder,
	EXPRESSION_NET,
	EXPRESSION_PLAN,
} from "../models/files/model-folder.ts";
import { readModelManifest } from "../models/files/model-manifest.ts";
import { withRecordedHash } from "../models/files/recorded-hash.ts";
import { compileKernels } from "../models/plan/compile-kernels.ts";
import { onnxToPlan } from "../models/plan/onnx-to-plan.ts";
import { planFile } from "../models/plan/plan-file.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

const MODELS_FOLDER = join(PROJECT_ROOT, "models");
const MANIFEST = join(MODELS_FOLDER, "manifest.json");
const PACKAGES_FOLDER = join(PROJECT_ROOT, "node_modules");

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: { "update-hashes": { type: "boolean", default: false } },
	});
	const updates = values["update-hashes"];
	const { kernels } = await readModelManifest(MANIFEST);
	if (await compileKernels(PROJECT_ROOT, updates ? null : kernels.sha256))
		console.log(`made kernels/${kernels.file}`);
	if (updates) await updateHashes();
	const made = await completeModelFolder({
		modelsFolder: MODELS_FOLDER,
		packagesFolder: PACKAGES_FOLDER,
	});
	for (const file of made) console.log(`made models/${file}`);
	return 0;
}

/** Updates the hashes of the files that this repository and its pinned packages determine: the kernels, the trained net, the mesh with its rounded filters and the plans. */
async function updateHashes() {
	const manifest = await readModelManifest(MANIFEST);
	const { kernels } = manifest;
	const expression = await readFile(join(MODELS_FOLDER, EXPRESSION_NET));
	const files = new Map([
		...(await makeFaceModels(manifest, PACKAGES_FOLDER)),
		[kernels.file, await readFile(join(PROJECT_ROOT, "kernels", kernels.file))],
		[EXPRESSION_NET, expression],
		[EXPRESSION_PLAN, planFile(onnxToPlan(expression))],
	]);
	let text = await readFile(MANIFEST, "utf8");
	for (const file of [
		kernels.file,
		FACE_DETECTOR_PLAN,
		FULL_RANGE_PLAN,
		FACE_MESH_NET,
		FACE_MESH_PLAN,
		EXPRESSION_NET,
		EXPRESSION_PLAN,
	])
		text = withRecordedHash(text, file, files.get(file) ?? new Uint8Array());
	await writeFile(MANIFEST, text);
}
