import { expect, test } from "vitest";
import { FlatTable } from "../../../scripts/models/tflite/flat-table.ts";
import { rgbModelMetadata } from "../../../scripts/models/tflite/tflite-metadata.ts";

const metadata = rgbModelMetadata({
	name: "A model",
	normalization: { mean: 127.5, std: 64 },
	inputName: "picture",
	outputNames: ["boxes", "scores"],
});

test("metadata names the model, its input and its outputs in order", () => {
	const root = FlatTable.root(metadata, "M001");
	const [subgraph] = root.tables(3);
	expect(root.string(0)).toBe("A model");
	expect(subgraph?.tables(2).map((input) => input.string(0))).toEqual([
		"picture",
	]);
	expect(subgraph?.tables(3).map((output) => output.string(0))).toEqual([
		"boxes",
		"scores",
	]);
});

test("metadata states the colour space and the input's normalisation", () => {
	const [subgraph] = FlatTable.root(metadata, "M001").tables(3);
	const [input] = subgraph?.tables(2) ?? [];
	const normalization = input?.tables(4)[0]?.table(1);
	expect(input?.table(3).table(1).int8(0)).toBe(1);
	expect(normalization?.float32Vector(0)).toEqual([127.5]);
	expect(normalization?.float32Vector(1)).toEqual([64]);
});

test("a file of another kind is refused by its identifier", () => {
	expect(() => FlatTable.root(metadata, "TFL3")).toThrow("TFL3");
	expect(() => FlatTable.root(new Uint8Array(4), "TFL3")).toThrow("TFL3");
});
