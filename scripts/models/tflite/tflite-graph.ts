import { FlatTable } from "./flat-table.ts";
import { densified } from "./sparse-tensors.ts";
import {
	BUFFER,
	METADATA,
	MODEL,
	OPERATOR_CODE,
	SUBGRAPH,
	TENSOR,
	TENSOR_TYPE,
	TFLITE_IDENTIFIER,
} from "./tflite-schema.ts";

interface TensorSummary {
	name: string;
	shape: number[];
}

/** A TFLite file with one subgraph, opened for reading. */
export class TfliteGraph {
	readonly bytes: Uint8Array;
	readonly model: FlatTable;
	readonly subgraph: FlatTable;
	readonly tensors: readonly FlatTable[];
	readonly operators: readonly FlatTable[];
	readonly buffers: readonly FlatTable[];
	readonly operatorCodes: readonly FlatTable[];

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
		this.model = FlatTable.root(bytes, TFLITE_IDENTIFIER);
		const [subgraph, ...others] = this.model.tables(MODEL.subgraphs);
		if (subgraph === undefined || others.length > 0) {
			throw new Error("expected a TFLite model of exactly one subgraph");
		}
		this.subgraph = subgraph;
		this.tensors = subgraph.tables(SUBGRAPH.tensors);
		this.operators = subgraph.tables(SUBGRAPH.operators);
		this.buffers = this.model.tables(MODEL.buffers);
		this.operatorCodes = this.model.tables(MODEL.operatorCodes);
	}

	get inputs(): TensorSummary[] {
		return this.#summaries(SUBGRAPH.inputs);
	}

	get outputs(): TensorSummary[] {
		return this.#summaries(SUBGRAPH.outputs);
	}

	/** @returns the tensor's index */
	tensorIndex(name: string): number {
		const index = this.tensors.findIndex(
			(tensor) => tensor.string(TENSOR.name) === name,
		);
		if (index < 0) throw new Error(`the model has no tensor "${name}"`);
		return index;
	}

	/** The builtin operators' codes, by opcode index. */
	get builtinCodes(): number[] {
		return this.operatorCodes.map((entry) =>
			Math.max(
				entry.int8(OPERATOR_CODE.deprecatedBuiltinCode),
				entry.int32(OPERATOR_CODE.builtinCode),
			),
		);
	}

	/** @param index a tensor's index */
	tensorName(index: number) {
		return this.#tensor(index).string(TENSOR.name);
	}

	/** @param index a tensor's index */
	shape(index: number): number[] {
		return this.#tensor(index).int32Vector(TENSOR.shape);
	}

	/**
	 * @param index a tensor's index
	 * @returns the constant's bytes and type (enum TensorType), or null for a computed tensor
	 */
	constant(index: number): { type: number; bytes: Uint8Array } | null {
		const tensor = this.#tensor(index);
		const bytes = this.buffers[tensor.int32(TENSOR.buffer)]?.byteVector(
			BUFFER.data,
		);
		if (!bytes?.length) return null;
		const type = tensor.int8(TENSOR.type);
		if (!tensor.has(TENSOR.sparsity)) return { type, bytes };
		const sparsity = tensor.table(TENSOR.sparsity);
		const size = type === TENSOR_TYPE.float16 ? 2 : 4;
		return { type, bytes: densified(sparsity, this.shape(index), bytes, size) };
	}

	get metadataNames(): string[] {
		return this.model
			.tables(MODEL.metadata)
			.map((metadata) => metadata.string(METADATA.name));
	}

	#summaries(field: number) {
		return this.subgraph.int32Vector(field).map((index) => ({
			name: this.tensorName(index),
			shape: this.shape(index),
		}));
	}

	#tensor(index: number) {
		const tensor = this.tensors[index];
		if (tensor === undefined) throw new Error(`no tensor ${index}`);
		return tensor;
	}
}
