import { toObject } from "flatbuffers/js/flexbuffers.js";
import type { FlatTable } from "./flat-table.ts";
import type { TfliteGraph } from "./tflite-graph.ts";
import {
	OPERATOR,
	OPERATOR_CODE,
	PADDING_VALID,
	WINDOW_OPTIONS,
} from "./tflite-schema.ts";

/** One operator of a TFLite graph, opened for reading. */
export class TfliteNode {
	/** A value of enum BuiltinOperator. */
	readonly kind: number;
	readonly customName: string;
	readonly inputs: readonly number[];
	/** No operator has more than one output. */
	readonly output: number;
	readonly #table: FlatTable;

	constructor(graph: TfliteGraph, index: number) {
		const table = graph.operators[index];
		if (!table) throw new Error(`no operator ${index}`);
		this.#table = table;
		const opcode = table.int32(OPERATOR.opcodeIndex);
		this.kind = graph.builtinCodes[opcode] ?? -1;
		this.customName =
			graph.operatorCodes[opcode]?.string(OPERATOR_CODE.customCode) ?? "";
		this.inputs = table.int32Vector(OPERATOR.inputs);
		const [output = -1] = table.int32Vector(OPERATOR.outputs);
		this.output = output;
	}

	/** @returns a tensor's index */
	input(i: number): number {
		const tensor = this.inputs[i];
		if (tensor === undefined) throw new Error(`no input ${i}`);
		return tensor;
	}

	/** The window of a convolution or a pool; strides and sizes are [height, width]. */
	get window() {
		const options = this.#table.table(OPERATOR.builtinOptions);
		const { strideHeight, strideWidth, poolHeight, poolWidth } = WINDOW_OPTIONS;
		return {
			isValid: options.int8(WINDOW_OPTIONS.padding) === PADDING_VALID,
			strides: [options.int32(strideHeight), options.int32(strideWidth)],
			pool: [options.int32(poolHeight), options.int32(poolWidth)],
		};
	}

	/** The axis of a Concatenation or a Gather. */
	get firstOption() {
		return this.#table.table(OPERATOR.builtinOptions).int32(0);
	}

	/** @param name the name of a custom operator's option */
	customNumber(name: string): number {
		const value = this.#customOption(name);
		if (typeof value !== "number")
			throw new Error(`${this.customName} has no number ${name}`);
		return value;
	}

	/** @param name the name of a custom operator's option */
	customNumbers(name: string): number[] {
		const value = this.#customOption(name);
		if (!Array.isArray(value) || value.some((one) => typeof one !== "number"))
			throw new Error(`${this.customName} has no numbers ${name}`);
		return value;
	}

	#customOption(name: string): unknown {
		const bytes = this.#table.byteVector(OPERATOR.customOptions);
		return Object(toObject(Uint8Array.from(bytes).buffer))[name];
	}
}
