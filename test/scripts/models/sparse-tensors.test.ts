import { expect, test } from "vitest";
import { FlatTable } from "../../../scripts/models/tflite/flat-table.ts";
import { FlatWriter } from "../../../scripts/models/tflite/flat-writer.ts";
import { densified } from "../../../scripts/models/tflite/sparse-tensors.ts";
import {
	INDEX_VECTOR,
	SPARSE_DIMENSION,
	SPARSE_ROWS,
	SPARSITY,
} from "../../../scripts/models/tflite/tflite-schema.ts";

const { format, segmentsType, segments, indicesType, indices } =
	SPARSE_DIMENSION;

function vectorOf(writer: FlatWriter, kind: number, values: number[]) {
	let vector: number;
	if (kind === INDEX_VECTOR.int32) vector = writer.int32Vector(values);
	else if (kind === INDEX_VECTOR.uint8)
		vector = writer.alignedByteVector(Uint8Array.from(values), 4);
	else {
		writer.startVector(2, values.length, 2);
		for (const value of values.toReversed()) writer.addInt16(value);
		vector = writer.endVector();
	}
	writer.startObject(1);
	writer.addFieldOffset(0, vector, 0);
	return writer.endObject();
}

/** SparsityParameters of a tensor of two axes whose rows are sparse, or of which the first axis is. */
function sparsity({
	starts,
	columns,
	kind,
	isFirstSparse = false,
}: {
	starts: number[];
	columns: number[];
	kind: number;
	isFirstSparse?: boolean;
}) {
	const writer = new FlatWriter();
	const first = vectorOf(writer, kind, starts);
	const second = vectorOf(writer, kind, columns);
	const dimensions = [isFirstSparse, true].map((isSparse) => {
		writer.startObject(6);
		writer.addFieldInt8(format, isSparse ? SPARSE_ROWS : 0, 0);
		writer.addFieldInt8(segmentsType, kind, 0);
		writer.addFieldOffset(segments, first, 0);
		writer.addFieldInt8(indicesType, kind, 0);
		writer.addFieldOffset(indices, second, 0);
		return writer.endObject();
	});
	const order = writer.int32Vector([0, 1]);
	const all = writer.offsetVector(dimensions);
	writer.startObject(3);
	writer.addFieldOffset(SPARSITY.traversalOrder, order, 0);
	writer.addFieldOffset(SPARSITY.dimensions, all, 0);
	writer.finish(writer.endObject(), "TEST");
	return FlatTable.root(writer.asUint8Array(), "TEST");
}

const ROWS = { starts: [0, 2, 2, 3], columns: [0, 3, 1] };

test.each(Object.entries(INDEX_VECTOR))(
	"a tensor with sparse rows gets its zeros back, its indices being %s",
	(_, kind) => {
		const stored = Uint8Array.of(1, 10, 2, 20, 3, 30);
		expect([
			...densified(sparsity({ ...ROWS, kind }), [3, 4], stored, 2),
		]).toEqual([
			...[1, 10, 0, 0, 0, 0, 2, 20],
			...[0, 0, 0, 0, 0, 0, 0, 0],
			...[0, 0, 3, 30, 0, 0, 0, 0],
		]);
	},
);

test("a tensor that is sparse in another way is refused", () => {
	const kind = INDEX_VECTOR.uint8;
	const table = sparsity({ ...ROWS, kind, isFirstSparse: true });
	expect(() => densified(table, [3, 4], new Uint8Array(6), 2)).toThrow(
		"sparse in their rows",
	);
});
