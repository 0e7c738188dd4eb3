import { FlatTable } from "./flat-table.mjs";
import {
	BUFFER,
	METADATA,
	MODEL,
	OPERATOR_CODE,
	SUBGRAPH,
	TENSOR,
	TFLITE_IDENTIFIER,
} from "./tflite-schema.mjs";

/** @typedef {{ name: string, shape: number[] }} TensorSummary */

/** A TFLite file with one subgraph, opened for reading. */
export class TfliteGraph {
	/** @param {Uint8Array} bytes */
	constructor(bytes) {
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

	/** @returns {TensorSummary[]} */
	get inputs() {
		return this.#summaries(SUBGRAPH.inputs);
	}

	/** @returns {TensorSummary[]} */
	get outputs() {
		return this.#summaries(SUBGRAPH.outputs);
	}

	/**
	 * @param {string} name
	 * @returns {number} the tensor's index
	 */
	tensorIndex(name) {
		const index = this.tensors.findIndex(
			(tensor) => tensor.string(TENSOR.name) === name,
		);
		if (index < 0) throw new Error(`the model has no tensor "${name}"`);
		return index;
	}

	/** @returns {number[]} the builtin operators' codes, by opcode index */
	get builtinCodes() {
		return this.operatorCodes.map((entry) =>
			Math.max(
				entry.int8(OPERATOR_CODE.deprecatedBuiltinCode),
				entry.int32(OPERATOR_CODE.builtinCode),
			),
		);
	}

	/** @param {number} index of a tensor */
	tensorName(index) {
		return this.#tensor(index).string(TENSOR.name);
	}

	/**
	 * @param {number} index of a tensor
	 * @returns {number[]}
	 */
	shape(index) {
		return this.#tensor(index).int32Vector(TENSOR.shape);
	}

	/**
	 * @param {number} index of a tensor
	 * @returns {{ type: number, bytes: Uint8Array } | null} of enum TensorType; null where it is computed
	 */
	constant(index) {
		const tensor = this.#tensor(index);
		const bytes = this.buffers[tensor.int32(TENSOR.buffer)]?.byteVector(
			BUFFER.data,
		);
		if (!bytes?.length) return null;
		return { type: tensor.int8(TENSOR.type), bytes };
	}

	/** @returns {string[]} */
	get metadataNames() {
		return this.model
			.tables(MODEL.metadata)
			.map((metadata) => metadata.string(METADATA.name));
	}

	/** @param {number} field */
	#summaries(field) {
		return this.subgraph.int32Vector(field).map((index) => ({
			name: this.tensorName(index),
			shape: this.shape(index),
		}));
	}

	/** @param {number} index */
	#tensor(index) {
		const tensor = this.tensors[index];
		if (tensor === undefined) throw new Error(`no tensor ${index}`);
		return tensor;
	}
}
