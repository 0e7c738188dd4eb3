import { halfName, OnnxGraph } from "../onnx/onnx-graph.ts";
import { ATTENTION_OPERATORS } from "./attention-operators.ts";
import { foldPaddings } from "./folded-paddings.ts";
import { HALF_BITS, halves, roundedHalves } from "./half-floats.ts";
import { permuted } from "./permute.ts";
import { inPlanes } from "./planes.ts";
import { siblingNodes } from "./sibling-nodes.ts";
import { TfliteGraph } from "./tflite-graph.ts";
import { TfliteNode } from "./tflite-node.ts";
import { ONE_BY_ONE, SIDE_BY_SIDE } from "./tflite-operators.ts";
import { OPERATOR_KIND, SUBGRAPH, TENSOR_TYPE } from "./tflite-schema.ts";

/** Floats of 16 bits are kept as their bits. */
type Elements = Uint16Array | Float32Array | Int32Array;

/** Returns the name of the node's output. */
export type Converter = (node: TfliteNode, conversion: Conversion) => string;

/** Where the graph stores a tensor's weights: in one constant, together with its siblings'. */
export interface WeightsRef {
	/** The constant's name. */
	name: string;
	/** How many siblings' weights precede these in the constant. */
	part: number;
	/** The TFLite tensor's shape. */
	shape: number[];
	/** The order of the tensor's axes in the constant. */
	order: number[];
}

const CHANNELS = 1;
/** Outputs, rows, columns and inputs. */
const FILTER_AXES = 4;

/**
 * Converts a TFLite model to ONNX. Pictures and features are in planes
 * (N, C, H, W), the batch's size is variable, and the weights are unchanged but
 * for what `filterBits` says.
 * @param name the graph's name
 * @param filterBits how many significant bits filters keep; fewer than 16-bit floats have compress better
 * @returns the file, and where it stores the weights of each tensor
 */
export function tfliteToOnnx(
	tflite: Uint8Array,
	name: string,
	filterBits = HALF_BITS,
): { onnx: Uint8Array; weightsRefs: ReadonlyMap<number, WeightsRef> } {
	const conversion = new Conversion(new TfliteGraph(tflite), filterBits);
	return {
		onnx: conversion.convert(name),
		weightsRefs: conversion.weightsRefs,
	};
}

/** The state that the converters of all operators share. */
export class Conversion {
	readonly tflite: TfliteGraph;
	readonly onnx = new OnnxGraph();
	/** For each computed tensor, the function that gives its name in the graph. */
	#computed = new Map<number, () => string>();
	/** Names of joined siblings' outputs, by the list of their tensors. */
	#joined = new Map<string, string>();
	/** For each tensor widened to 32 bits or filled up with zeros, the stored tensor. */
	#stored = new Map<number, number>();
	weightsRefs = new Map<number, WeightsRef>();
	readonly #filterBits: number;

	constructor(tflite: TfliteGraph, filterBits: number) {
		this.tflite = tflite;
		this.#filterBits = filterBits;
	}

	convert(name: string) {
		const inputs = this.#values(SUBGRAPH.inputs);
		for (const { index, name } of inputs) this.#computed.set(index, () => name);
		const computing = this.tflite.operators
			.map((_, i) => new TfliteNode(this.tflite, i))
			.filter((node) => !this.#isStored(node));
		const nodes = foldPaddings(computing, this.tflite);
		const siblings = siblingNodes(nodes, this.tflite, ({ kind }) =>
			SIDE_BY_SIDE.has(kind),
		);
		for (const group of siblings) this.#add(group);
		const outputs = this.#values(SUBGRAPH.outputs);
		for (const { index, name } of outputs)
			this.onnx.add("Identity", [this.value(index)], {}, name);
		return this.onnx.finish(name, inputs, outputs);
	}

	/** @param tensor an input, or a tensor that an earlier node has computed */
	value(tensor: number) {
		const name = this.#computed.get(tensor);
		if (!name)
			throw new Error(`tensor ${tensor} is used before it is computed`);
		return name();
	}

	/**
	 * @param tensors tensors of one shape
	 * @returns the name of all tensors, concatenated along the channels
	 */
	joined(tensors: number[]): string {
		const [first = -1, ...others] = tensors;
		if (others.length === 0) return this.value(first);
		const key = String(tensors);
		const name =
			this.#joined.get(key) ??
			this.onnx.add(
				"Concat",
				tensors.map((tensor) => this.value(tensor)),
				{ axis: CHANNELS },
			);
		this.#joined.set(key, name);
		return name;
	}

	shape(tensor: number) {
		return this.tflite.shape(tensor);
	}

	/**
	 * Weights in ONNX's order of axes; those of siblings are concatenated along
	 * the first.
	 * @param order the order of the tensor's axes
	 * @param shape each tensor's shape, if axes are added or left out
	 */
	weights(tensors: number[], order: number[], shape?: number[]): string {
		const name = `weights_${tensors.join("_")}`;
		const parts = tensors.map((tensor, part) => {
			const { data, shape } = this.#constant(tensor);
			const stored = data instanceof Uint16Array ? halfName(name) : name;
			this.weightsRefs.set(tensor, { name: stored, part, shape, order });
			const isFilter = shape.length === FILTER_AXES;
			const kept =
				isFilter && data instanceof Uint16Array
					? roundedHalves(data, this.#filterBits)
					: data;
			return permuted(kept, shape, order);
		});
		const one = order.map((axis) => this.shape(tensors[0] ?? -1)[axis] ?? 1);
		const [size = 1, ...rest] = shape ?? one;
		return this.onnx.constant({
			name,
			shape: [size * tensors.length, ...rest],
			data: joinedElements(parts),
		});
	}

	integers(tensor: number): number[] {
		const { data } = this.#constant(tensor);
		if (!(data instanceof Int32Array))
			throw new Error(`tensor ${tensor} holds no integers`);
		return [...data];
	}

	/** @param tensor a constant of 16-bit floats */
	halves(tensor: number): number[] {
		return halves(this.tflite, this.#stored.get(tensor) ?? tensor);
	}

	#constant(tensor: number) {
		const stored = this.#stored.get(tensor) ?? tensor;
		const constant = this.tflite.constant(stored);
		if (!constant) throw new Error(`tensor ${tensor} is computed`);
		const Elements = ELEMENTS.get(constant.type);
		if (!Elements) throw new Error(`no tensors of type ${constant.type}`);
		// Only a copy is sure to start at a multiple of the elements' size.
		const { buffer } = Uint8Array.from(constant.bytes);
		return { shape: this.shape(stored), data: new Elements(buffer) };
	}

	/** Whether the node only widens stored 16-bit weights, which the graph does itself, or fills stored weights up with zeros, which is done already. */
	#isStored(node: TfliteNode) {
		const { dequantize, densify } = OPERATOR_KIND;
		if (node.kind !== dequantize && node.kind !== densify) return false;
		const input = node.input(0);
		this.#stored.set(node.output, this.#stored.get(input) ?? input);
		return true;
	}

	#add(siblings: TfliteNode[]) {
		const [node] = siblings;
		if (!node) return;
		const sideBySide = SIDE_BY_SIDE.get(node.kind);
		const oneByOne =
			node.kind === OPERATOR_KIND.custom
				? ATTENTION_OPERATORS.get(node.customName)
				: ONE_BY_ONE.get(node.kind);
		const name = sideBySide?.(siblings, this) ?? oneByOne?.(node, this);
		if (!name)
			throw new Error(`no such operator here: ${node.customName || node.kind}`);
		this.#keep(
			siblings.map(({ output }) => output),
			node.isRectified ? this.onnx.add("Relu", [name]) : name,
		);
	}

	/** @param name the name of all tensors, joined */
	#keep(tensors: number[], name: string) {
		this.#joined.set(String(tensors), name);
		const channels = this.shape(tensors[0] ?? -1).at(-1) ?? 1;
		for (const [i, tensor] of tensors.entries())
			this.#computed.set(tensor, () =>
				tensors.length === 1
					? name
					: this.onnx.slice(name, CHANNELS, i * channels, (i + 1) * channels),
			);
	}

	/** @param field a field of the subgraph */
	#values(field: number) {
		return this.tflite.subgraph.int32Vector(field).map((index) => {
			const [, ...rest] = inPlanes(this.shape(index));
			const name = this.tflite.tensorName(index);
			return { index, name, shape: ["batch", ...rest] };
		});
	}
}

const ELEMENTS = new Map([
	[TENSOR_TYPE.float32, Float32Array],
	[TENSOR_TYPE.float16, Uint16Array],
	[TENSOR_TYPE.int32, Int32Array],
] as [number, new (buffer: ArrayBuffer) => Elements][]);

/** @param parts arrays of one kind */
function joinedElements(parts: Elements[]): Uint16Array | Float32Array {
	const values = parts.flatMap((part) => [...part]);
	if (parts.every((part) => part instanceof Uint16Array))
		return Uint16Array.from(values);
	if (parts.every((part) => part instanceof Float32Array))
		return Float32Array.from(values);
	throw new Error("weights are floats");
}
