import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { faceLandmarksModel } from "../../../scripts/models/files/face-landmarks.ts";
import {
	FACE_DETECTOR,
	FACE_LANDMARKER,
	makeFaceModels,
} from "../../../scripts/models/files/face-models.ts";
import {
	modelEntry,
	readModelManifest,
} from "../../../scripts/models/files/model-manifest.ts";
import { packedAsset } from "../../../scripts/models/files/packed-assets.ts";
import { sha256 } from "../../../scripts/models/files/sha256.ts";
import { TfliteGraph } from "../../../scripts/models/tflite/tflite-graph.ts";
import {
	OPERATOR,
	TENSOR,
} from "../../../scripts/models/tflite/tflite-schema.ts";

const MANIFEST = "models/manifest.json";
const PACKAGES = "node_modules";
const ASSETS = `${PACKAGES}/@mediapipe/face_mesh/face_mesh_solution_packed_assets`;

let manifest: Awaited<ReturnType<typeof readModelManifest>>;
let made: Map<string, Uint8Array>;
let landmarks: TfliteGraph;

beforeAll(async () => {
	manifest = await readModelManifest(MANIFEST);
	made = await makeFaceModels(manifest, PACKAGES);
	const source = packedAsset(
		readFileSync(`${ASSETS}_loader.js`, "utf8"),
		readFileSync(`${ASSETS}.data`),
		"face_landmark_with_attention.tflite",
	);
	landmarks = new TfliteGraph(faceLandmarksModel(source));
});

const bytesOf = (file: string) => made.get(file) ?? new Uint8Array();
const nameAndShape = ({ name, shape }: { name: string; shape: unknown[] }) => ({
	name,
	shape,
});

test("made models are the files that the manifest records", () => {
	for (const file of [FACE_DETECTOR, FACE_LANDMARKER]) {
		const { sha256: recorded, bytes } = modelEntry(manifest, file);
		expect(sha256(bytesOf(file))).toBe(recorded);
		expect(bytesOf(file).length).toBe(bytes);
	}
});

test("making the models again gives the same bytes", async () => {
	const again = await makeFaceModels(manifest, PACKAGES);
	for (const [file, bytes] of again) {
		expect(Buffer.compare(bytes, bytesOf(file))).toBe(0);
	}
});

test("the detector has the inputs and outputs of its manifest entry", () => {
	const graph = new TfliteGraph(bytesOf(FACE_DETECTOR));
	const entry = modelEntry(manifest, FACE_DETECTOR);
	expect(graph.inputs).toEqual(entry.inputs.map(nameAndShape));
	expect(graph.outputs).toEqual(entry.outputs.map(nameAndShape));
});

test("the landmark model has one input and two outputs, 478 points and presence", () => {
	const entry = modelEntry(manifest, FACE_LANDMARKER);
	expect(landmarks.outputs).toHaveLength(2);
	expect(landmarks.inputs).toEqual(entry.inputs.map(nameAndShape));
	expect(landmarks.outputs).toEqual(entry.outputs.map(nameAndShape));
});

test("both models contain metadata about the normalisation of their input", () => {
	const detector = new TfliteGraph(bytesOf(FACE_DETECTOR));
	for (const graph of [detector, landmarks]) {
		expect(graph.metadataNames).toEqual(["TFLITE_METADATA"]);
	}
});

test("operators of the landmark model refer only to existing tensors and operator codes", () => {
	for (const operator of landmarks.operators) {
		const tensors = [
			...operator.int32Vector(OPERATOR.inputs),
			...operator.int32Vector(OPERATOR.outputs),
		];
		expect(Math.max(...tensors)).toBeLessThan(landmarks.tensors.length);
		expect(operator.int32(OPERATOR.opcodeIndex)).toBeLessThan(
			landmarks.operatorCodes.length,
		);
	}
	for (const tensor of landmarks.tensors) {
		expect(tensor.int32(TENSOR.buffer)).toBeLessThan(landmarks.buffers.length);
	}
});

test("a missing asset in the package is an error that names it", () => {
	expect(() => packedAsset("{}", new Uint8Array(), "gone.tflite")).toThrow(
		"gone.tflite",
	);
});
