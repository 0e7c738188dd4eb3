import { beforeAll, describe, expect, test } from "vitest";
import {
	FACE_DETECTOR_NET,
	FACE_MESH_NET,
	FULL_RANGE_NET,
	makeFaceModels,
} from "../../../scripts/models/files/face-models.ts";
import {
	modelEntry,
	readModelManifest,
} from "../../../scripts/models/files/model-manifest.ts";
import { sha256 } from "../../../scripts/models/files/sha256.ts";
import { ModelProto } from "../../../scripts/models/onnx/onnx-schema.ts";
import { permuted } from "../../../scripts/models/tflite/permute.ts";

interface Value {
	readonly name: string;
	readonly type: {
		readonly tensorType: {
			readonly shape: { readonly dim: readonly object[] };
		};
	};
}

interface Graph {
	readonly node: readonly {
		readonly opType: string;
		readonly input: readonly string[];
		readonly output: readonly string[];
	}[];
	readonly initializer: readonly { readonly name: string }[];
	readonly input: readonly Value[];
	readonly output: readonly Value[];
}

let manifest: Awaited<ReturnType<typeof readModelManifest>>;
let made: Map<string, Uint8Array>;

beforeAll(async () => {
	manifest = await readModelManifest("models/manifest.json");
	made = await makeFaceModels(manifest, "node_modules");
});

function graphOf(file: string): Graph {
	const decoded: unknown = ModelProto.decode(
		made.get(file) ?? new Uint8Array(),
	);
	const { graph } = JSON.parse(JSON.stringify(decoded), camelCased) as {
		graph: Graph;
	};
	return graph;
}

/** protobufjs keeps the format's own snake_case. */
function camelCased(_key: string, value: unknown): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase()),
			inner,
		]),
	);
}

function summary({ name, type }: Value) {
	const shape = type.tensorType.shape.dim.map((dim) => {
		const [size] = Object.values(dim) as (string | number)[];
		return Number.isNaN(Number(size)) ? size : Number(size);
	});
	return { name, shape, type: "float32" };
}

describe.each([FACE_DETECTOR_NET, FULL_RANGE_NET, FACE_MESH_NET])(
	"%s",
	(file) => {
		test("is the file that the manifest records", () => {
			const { sha256: recorded, bytes } = modelEntry(manifest, file);
			expect(sha256(made.get(file) ?? new Uint8Array())).toBe(recorded);
			expect(made.get(file)?.length).toBe(bytes);
		});

		test("has the inputs and outputs of its manifest entry, with a batch of variable size", () => {
			const graph = graphOf(file);
			const entry = modelEntry(manifest, file);
			expect(graph.input.map(summary)).toEqual(entry.inputs);
			expect(graph.output.map(summary)).toEqual(entry.outputs);
		});

		test("uses no value before it is computed and computes no value twice", () => {
			const graph = graphOf(file);
			const known = new Set(
				[...graph.input, ...graph.initializer].map(({ name }) => name),
			);
			for (const { input, output } of graph.node) {
				// An input that is left out has no name.
				for (const name of input.filter((name) => name !== ""))
					expect(known).toContain(name);
				for (const name of output) {
					expect(known).not.toContain(name);
					known.add(name);
				}
			}
			for (const { name } of graph.output) expect(known).toContain(name);
		});
	},
);

test("zeros around a map become the padding of the convolution that follows", () => {
	const kinds = graphOf(FULL_RANGE_NET).node.map(({ opType }) => opType);
	expect(kinds.filter((kind) => kind === "Conv")).toHaveLength(91);
	expect(kinds).not.toContain("Pad");
});

test("a tensor's axes are permuted", () => {
	const rows = Float32Array.of(1, 2, 3, 4, 5, 6);
	expect([...permuted(rows, [2, 3], [1, 0])]).toEqual([1, 4, 2, 5, 3, 6]);
	const pixels = Float32Array.from({ length: 24 }, (_, i) => i);
	const planes = permuted(pixels, [1, 2, 3, 4], [0, 3, 1, 2]);
	expect([...planes.slice(0, 6)]).toEqual([0, 4, 8, 12, 16, 20]);
});
