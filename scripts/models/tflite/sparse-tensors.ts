import type { FlatTable } from "./flat-table.ts";
import {
	INDEX_VECTOR,
	SPARSE_DIMENSION,
	SPARSE_ROWS,
	SPARSITY,
} from "./tflite-schema.ts";

/**
 * A tensor of which only the numbers other than zero are stored, row by row of
 * its last axis, with all of its numbers.
 * @param sparsity the tensor's table SparsityParameters
 * @param stored the numbers that are stored
 * @param bytesEach size of one number
 */
export function densified(
	sparsity: FlatTable,
	shape: readonly number[],
	stored: Uint8Array,
	bytesEach: number,
): Uint8Array {
	const dimensions = sparsity.tables(SPARSITY.dimensions);
	const last = dimensions.at(-1);
	const isByRows =
		last?.int8(SPARSE_DIMENSION.format) === SPARSE_ROWS &&
		dimensions
			.slice(0, -1)
			.every((one) => one.int8(SPARSE_DIMENSION.format) !== SPARSE_ROWS) &&
		sparsity.int32Vector(SPARSITY.blockMap).length === 0 &&
		sparsity
			.int32Vector(SPARSITY.traversalOrder)
			.every((axis, i) => axis === i);
	if (!last || !isByRows)
		throw new Error("only tensors that are sparse in their rows are read");
	const { segments, segmentsType, indices, indicesType } = SPARSE_DIMENSION;
	const starts = indexVector(last, segments, segmentsType);
	const columns = indexVector(last, indices, indicesType);
	const length = shape.at(-1) ?? 1;
	const all = new Uint8Array(
		shape.reduce((product, size) => product * size, bytesEach),
	);
	for (let row = 0; row + 1 < starts.length; row++)
		for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
			const number = stored.subarray(i * bytesEach, (i + 1) * bytesEach);
			all.set(number, (row * length + (columns[i] ?? 0)) * bytesEach);
		}
	return all;
}

/** @param field a union SparseIndexVector, whose kind is another field */
function indexVector(dimension: FlatTable, field: number, kindField: number) {
	const vector = dimension.table(field);
	switch (dimension.int8(kindField)) {
		case INDEX_VECTOR.int32:
			return vector.int32Vector(0);
		case INDEX_VECTOR.uint16:
			return vector.uint16Vector(0);
		case INDEX_VECTOR.uint8:
			return [...vector.byteVector(0)];
		default:
			throw new Error("a sparse tensor's indices are of no known kind");
	}
}
