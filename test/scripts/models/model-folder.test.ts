import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeModelFolder } from "../../../scripts/models/files/model-folder.ts";
import { withRecordedHash } from "../../../scripts/models/files/recorded-hash.ts";

const EXPRESSION = "expression.onnx";
const FULL_RANGE_SOURCE =
	"@mediapipe/face_detection/face_detection_full_range_sparse.tflite";
const DETECTOR_SOURCE =
	"@mediapipe/face_detection/face_detection_short_range.tflite";

let folder: string;
let folders: { modelsFolder: string; packagesFolder: string };

/** A copy of the files that the models are made from. */
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "models-"));
	folders = {
		modelsFolder: join(folder, "models"),
		packagesFolder: join(folder, "node_modules"),
	};
	mkdirSync(folders.modelsFolder);
	for (const file of [
		DETECTOR_SOURCE,
		FULL_RANGE_SOURCE,
		"@mediapipe/face_detection/package.json",
		"@mediapipe/face_mesh/face_mesh_solution_packed_assets.data",
		"@mediapipe/face_mesh/face_mesh_solution_packed_assets_loader.js",
		"@mediapipe/face_mesh/package.json",
	]) {
		cpSync(join("node_modules", file), join(folders.packagesFolder, file));
	}
	for (const file of [EXPRESSION, "manifest.json"])
		cpSync(join("models", file), model(file));
});

afterEach(() => rmSync(folder, { recursive: true }));

const model = (file: string) => join(folders.modelsFolder, file);
const packaged = (file: string) => join(folders.packagesFolder, file);

function changeFirstByte(path: string) {
	const bytes = readFileSync(path);
	bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
	writeFileSync(path, bytes);
}

test("an empty folder gets the face models and the plans", async () => {
	expect(await completeModelFolder(folders)).toEqual([
		"face_detector.onnx",
		"face_detector.plan.json",
		"face_detector_full_range.onnx",
		"face_detector_full_range.plan.json",
		"face_mesh.onnx",
		"face_mesh.plan.json",
		"face_detector.tflite",
		"face_landmarker.task",
		"expression.plan.json",
	]);
	expect(statSync(model("face_landmarker.task")).size).toBeGreaterThan(2e6);
});

test("a complete folder needs no packages and is left unchanged", async () => {
	await completeModelFolder(folders);
	rmSync(folders.packagesFolder, { recursive: true });
	expect(await completeModelFolder(folders)).toEqual([]);
});

test("a damaged face model is made again", async () => {
	await completeModelFolder(folders);
	changeFirstByte(model("face_detector.tflite"));
	expect(await completeModelFolder(folders)).toEqual(["face_detector.tflite"]);
	expect(await completeModelFolder(folders)).toEqual([]);
});

test("a changed package file is an error that names it", async () => {
	changeFirstByte(packaged(DETECTOR_SOURCE));
	await expect(completeModelFolder(folders)).rejects.toThrow(DETECTOR_SOURCE);
});

test("another version of a package is an error that names both versions", async () => {
	const path = packaged("@mediapipe/face_mesh/package.json");
	writeFileSync(path, JSON.stringify({ version: "9.9.9" }));
	await expect(completeModelFolder(folders)).rejects.toThrow(
		/face_mesh: version 9\.9\.9 is installed.* wants 0\.4\.1657299874/,
	);
});

test("a changed expression model is an error that names it", async () => {
	changeFirstByte(model(EXPRESSION));
	await expect(completeModelFolder(folders)).rejects.toThrow(EXPRESSION);
});

test("a missing expression model is an error that names it", async () => {
	rmSync(model(EXPRESSION));
	await expect(completeModelFolder(folders)).rejects.toThrow(EXPRESSION);
});

test("recording a hash changes only that model's entry", () => {
	const before = readFileSync("models/manifest.json", "utf8");
	const after = withRecordedHash(before, EXPRESSION, Buffer.from("other"));
	const changed = after
		.split("\n")
		.filter((line, index) => line !== before.split("\n")[index]);
	expect(changed.map((line) => line.trim().slice(0, 8))).toEqual([
		'"sha256"',
		'"bytes":',
	]);
});
