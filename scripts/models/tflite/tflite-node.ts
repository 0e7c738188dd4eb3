import { toObject } from "flatbuffers/js/flexbuffers.js";
import type { FlatTable } from "./flat-table.ts";
import type { TfliteGraph } from "./tflite-graph.ts";
import {
	FUSED_ACTIVATION,
	FUSED_RELU,
	OPERATOR,
	OPERATOR_CODE,
	OPERATOR_KIND,
	PADDING_VALID,
	RESIZE_OPTIONS,
	WINDOW_OPTIONS,
} from "./tflite-schema.ts";

/** Rows and columns of zeros around a map: above and to the left of it, and below and to the right. */
export interface Paddings {
	before: { top: number; left: number };
	after: { top: number; left: number };
}

/** One operator of a TFLite graph, opened for reading. */
export class TfliteNode {
	/** A value of enum BuiltinOperator. */
	readonly kind: number;
	readonly customName: string;
	inputs: readonly number[];
	/** The zeros that an operator before this one put around the map; null if there is none. */
	padding: Paddings | null = null;
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

	/** Reads a map to which zeros were added from where it has none yet. */
	readPadded(tensor: number, padding: Paddings) {
		if (!this.window.isValid)
			throw new Error("only windows without a padding of their own get one");
		this.inputs = [tensor, ...this.inputs.slice(1)];
		this.padding = padding;
	}

	/** Whether values below zero become zero in what this operator gives (ReLU, fused). */
	get isRectified() {
		const fields = new Map<number, number>([
			[OPERATOR_KIND.add, FUSED_ACTIVATION.add],
			[OPERATOR_KIND.conv, FUSED_ACTIVATION.conv],
			[OPERATOR_KIND.depthwiseConv, FUSED_ACTIVATION.depthwiseConv],
		]);
		const field = fields.get(this.kind);
		if (field === undefined || !this.#table.has(OPERATOR.builtinOptions))
			return false;
		const code = this.#table.table(OPERATOR.builtinOptions).int8(field);
		if (code !== 0 && code !== FUSED_RELU)
			throw new Error(`no such fused activation here: ${code}`);
		return code === FUSED_RELU;
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

	/** Whether a bilinear resize takes a pixel's position to be its centre, as MediaPipe's nets do. */
	get resizesByCentres() {
		const options = this.#table.table(OPERATOR.builtinOptions);
		return (
			options.int8(RESIZE_OPTIONS.hasHalfPixelCentres) !== 0 &&
			options.int8(RESIZE_OPTIONS.alignsCorners) === 0
		);
	}

	/** The axis of a Concatenation or a Gather; the size of a block of a DepthToSpace. */
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
