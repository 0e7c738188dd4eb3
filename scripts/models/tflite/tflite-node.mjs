/** @import { TfliteGraph } from "./tflite-graph.mjs" */
import { toObject } from "flatbuffers/js/flexbuffers.js";
import {
	OPERATOR,
	OPERATOR_CODE,
	PADDING_VALID,
	WINDOW_OPTIONS,
} from "./tflite-schema.mjs";

/** One operator of a TFLite graph, opened for reading. */
export class TfliteNode {
	#table;

	/**
	 * @param {TfliteGraph} graph
	 * @param {number} index
	 */
	constructor(graph, index) {
		const table = graph.operators[index];
		if (!table) throw new Error(`no operator ${index}`);
		this.#table = table;
		const opcode = table.int32(OPERATOR.opcodeIndex);
		/** Of enum BuiltinOperator. */
		this.kind = graph.builtinCodes[opcode] ?? -1;
		this.customName =
			graph.operatorCodes[opcode]?.string(OPERATOR_CODE.customCode) ?? "";
		this.inputs = table.int32Vector(OPERATOR.inputs);
		const [output = -1] = table.int32Vector(OPERATOR.outputs);
		/** None has more than one. */
		this.output = output;
	}

	/**
	 * @param {number} i
	 * @returns {number} index of a tensor
	 */
	input(i) {
		const tensor = this.inputs[i];
		if (tensor === undefined) throw new Error(`no input ${i}`);
		return tensor;
	}

	/** Of a convolution or a pool; sizes as height, width. */
	get window() {
		const options = this.#table.table(OPERATOR.builtinOptions);
		const { strideHeight, strideWidth, poolHeight, poolWidth } = WINDOW_OPTIONS;
		return {
			isValid: options.int8(WINDOW_OPTIONS.padding) === PADDING_VALID,
			strides: [options.int32(strideHeight), options.int32(strideWidth)],
			pool: [options.int32(poolHeight), options.int32(poolWidth)],
		};
	}

	/** A concatenation's or a gathering's axis. */
	get firstOption() {
		return this.#table.table(OPERATOR.builtinOptions).int32(0);
	}

	/** @returns {Record<string, any>} */
	get customOptions() {
		const bytes = this.#table.byteVector(OPERATOR.customOptions);
		return Object(toObject(Uint8Array.from(bytes).buffer));
	}
}
