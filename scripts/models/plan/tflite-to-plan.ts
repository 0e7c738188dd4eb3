import type { StoredTensor } from "../onnx/onnx-weights.ts";
import { TfliteGraph } from "../tflite/tflite-graph.ts";
import { TfliteNode } from "../tflite/tflite-node.ts";
import { paddingsOf } from "../tflite/tflite-paddings.ts";
import { BUILTIN, OPERATOR_KIND, SUBGRAPH } from "../tflite/tflite-schema.ts";
import type { WeightsPlace } from "../tflite/tflite-to-onnx.ts";
import { planAttention } from "./attention-plan.ts";
import { type FeatureMap, moved, PlanMaker, type Weights } from "./net-plan.ts";
import type { Place } from "./plan-memory.ts";
import { concatenate, gather, padChannels, rename } from "./plan-views.ts";
import {
	type Slope,
	type Waiting,
	WaitingConvolutions,
} from "./waiting-convolutions.ts";

const FLOAT = 4;
const [HEIGHT, WIDTH, CHANNELS] = [1, 2, 3];

/**
 * What a tensor is while the plan is made: a map of features, or numbers
 * wherever they lie.
 */
type Value = { map: FeatureMap } | { numbers: readonly Place[] };

/**
 * A TFLite net as calls of the kernels. Its weights are those in the ONNX file
 * that was made of it.
 * @param places of the weights in the ONNX graph, by tensor
 */
export function tfliteToPlan(
	tflite: Uint8Array,
	places: ReadonlyMap<number, WeightsPlace>,
	stored: ReadonlyMap<string, StoredTensor>,
) {
	return new PlanConversion(new TfliteGraph(tflite), places, stored).convert();
}

/** What the converters of the operators share. */
export class PlanConversion {
	readonly tflite: TfliteGraph;
	readonly plan = new PlanMaker();
	readonly #places: ReadonlyMap<number, WeightsPlace>;
	readonly #stored: ReadonlyMap<string, StoredTensor>;
	#values = new Map<number, Value>();
	#waiting = new WaitingConvolutions<number, TfliteNode>({
		takersOf: (tensor) => this.#takers.get(tensor) ?? [],
		kinds: {
			add: OPERATOR_KIND.add,
			activations: [OPERATOR_KIND.relu, OPERATOR_KIND.prelu],
		},
		compute: (...convolution) => this.#convolve(...convolution),
	});
	/** by tensor, who takes it */
	#takers = new Map<number, TfliteNode[]>();

	constructor(
		tflite: TfliteGraph,
		places: ReadonlyMap<number, WeightsPlace>,
		stored: ReadonlyMap<string, StoredTensor>,
	) {
		this.tflite = tflite;
		this.#places = places;
		this.#stored = stored;
	}

	convert() {
		const nodes = this.tflite.operators
			.map((_, i) => new TfliteNode(this.tflite, i))
			.filter(({ kind }) => kind !== OPERATOR_KIND.dequantize);
		for (const node of nodes)
			for (const tensor of node.inputs)
				this.#takers.set(tensor, [...(this.#takers.get(tensor) ?? []), node]);
		const ends = this.#input(nodes);
		for (const node of nodes) this.#add(node);
		const outputs = Object.fromEntries(
			this.tflite.subgraph
				.int32Vector(SUBGRAPH.outputs)
				.map((tensor) => [
					this.tflite.tensorName(tensor),
					this.numbers(tensor),
				]),
		);
		return this.plan.finish({ ...ends, outputs });
	}

	map(tensor: number): FeatureMap {
		const value = this.#values.get(tensor);
		if (!value || !("map" in value))
			throw new Error(`tensor ${tensor} is no map of features`);
		return value.map;
	}

	/** @returns where each of its numbers lies */
	numbers(tensor: number): readonly Place[] {
		const value = this.#values.get(tensor);
		if (!value)
			throw new Error(`tensor ${tensor} is used before it is computed`);
		if ("numbers" in value) return value.numbers;
		const { at, height, width, channels, step, row } = value.map;
		return Array.from({ length: height * width * channels }, (_, i) => {
			const pixel = Math.floor(i / channels);
			const line = Math.floor(pixel / width);
			return moved(
				at,
				line * row + (pixel % width) * step + (i % channels) * FLOAT,
			);
		});
	}

	/** @returns where its numbers lie one after the other */
	together(tensor: number): Place {
		const places = this.numbers(tensor);
		const [first] = places;
		const isTogether = places.every(
			({ piece, offset }, i) =>
				piece === first?.piece && offset === first.offset + i * FLOAT,
		);
		if (!first || !isTogether)
			throw new Error(`tensor ${tensor} does not lie together`);
		return first;
	}

	keepTogether(tensor: number, at: Place) {
		const count = this.tflite.shape(tensor).reduce((a, b) => a * b, 1);
		const numbers = Array.from({ length: count }, (_, i) =>
			moved(at, i * FLOAT),
		);
		this.#values.set(tensor, { numbers });
	}

	/** @param numbers wherever they lie */
	keepNumbers(tensor: number, numbers: readonly Place[]) {
		this.#values.set(tensor, { numbers });
	}

	isMap(tensor: number) {
		const value = this.#values.get(tensor);
		return value !== undefined && "map" in value;
	}

	keepMap(tensor: number, map: FeatureMap) {
		this.#values.set(tensor, { map });
	}

	/** @param tensor a map that is computed without padding around it */
	newMap(tensor: number) {
		const shape = this.tflite.shape(tensor);
		return this.plan.map(
			shape[HEIGHT] ?? 1,
			shape[WIDTH] ?? 1,
			shape[CHANNELS] ?? 1,
		);
	}

	/**
	 * @param tensor of the TFLite net
	 * @returns `axes`: steps by the tensor's own axes
	 */
	weights(tensor: number): Weights & { axes: number[] } {
		const place = this.#places.get(tensor);
		const whole = place && this.#stored.get(place.name);
		if (!whole)
			throw new Error(`the weights of tensor ${tensor} are not stored`);
		const shape = place.order.map((axis) => place.shape[axis] ?? 1);
		const count = shape.reduce((product, size) => product * size, 1);
		const axes: number[] = [];
		for (const [i, axis] of place.order.entries())
			axes[axis] = shape.slice(i + 1).reduce((a, b) => a * b, 1);
		const at = whole.at + (place.part * count * whole.bits) / 8;
		return { at, bits: whole.bits, steps: {}, axes };
	}

	/** The net's input comes in planes. */
	#input(nodes: readonly TfliteNode[]) {
		const [tensor = -1] = this.tflite.subgraph.int32Vector(SUBGRAPH.inputs);
		const [, height = 1, width = 1, channels = 1] = this.tflite.shape(tensor);
		const first = nodes.find(({ inputs }) => inputs.includes(tensor));
		if (!first) throw new Error("nothing takes the input");
		const { before, after } = paddingsOf(first, this.tflite);
		const border = { ...before, bottom: after.top, right: after.left };
		const map = this.plan.map(height, width, channels, border, true);
		const inputLength = height * width * channels;
		const input = this.plan.numbers(inputLength);
		this.plan.step("interleave", [
			...[input, height, width, channels],
			...[map.at, map.step, map.row],
		]);
		this.keepMap(tensor, map);
		return { input, inputLength };
	}

	#add(node: TfliteNode) {
		const [input = -1] = node.inputs;
		switch (node.kind) {
			case OPERATOR_KIND.conv:
				return this.#waiting.put(node.output, { node, add: null });
			case OPERATOR_KIND.add:
				return this.#sum(node);
			case OPERATOR_KIND.relu:
				return this.#waiting.finish(input, "relu", node.output);
			case OPERATOR_KIND.prelu:
				return this.#waiting.finish(
					input,
					this.weights(node.input(1)),
					node.output,
				);
			case OPERATOR_KIND.depthwiseConv:
				return this.#convolveEach(node);
			case OPERATOR_KIND.maxPool:
				return this.#pool(node);
			case OPERATOR_KIND.stridedSlice:
			case BUILTIN.reshape.code:
				return rename(node, this);
			case BUILTIN.pad.code:
				return padChannels(node, this);
			case BUILTIN.concatenation.code:
				return concatenate(node, this);
			case BUILTIN.gather.code:
				return gather(node, this);
			default:
				return planAttention(node, this);
		}
	}

	#sum(node: TfliteNode) {
		const [a = -1, b = -1] = node.inputs;
		const [convolved, other] = this.#waiting.has(a) ? [a, b] : [b, a];
		this.#waiting.add(convolved, other, node.output, (tensor) =>
			this.map(tensor),
		);
	}

	#convolve({ node, add }: Waiting<TfliteNode>, slope: Slope, output: number) {
		const filter = this.weights(node.input(1));
		const [out = 1, height = 1, width = 1, inputs = 1] = this.tflite.shape(
			node.input(1),
		);
		const [outStep = 0, row = 0, column = 0, inStep = 0] = filter.axes;
		const steps = { out: outStep, row, column, in: inStep };
		const into = this.newMap(node.output);
		this.plan.convolve(
			this.map(node.input(0)),
			{ weights: { ...filter, steps }, height, width, in: inputs, out },
			this.plan.ending(out, this.weights(node.input(2)), slope),
			{
				stride: node.window.strides[0] ?? 1,
				padding: paddingsOf(node, this.tflite).before,
				into,
				add,
			},
		);
		this.keepMap(output, into);
	}

	#convolveEach(node: TfliteNode) {
		const into = this.newMap(node.output);
		const weights = this.weights(node.input(1));
		const [, row = 0, column = 0, out = 0] = weights.axes;
		this.plan.convolveEach(
			this.map(node.input(0)),
			{
				weights: { ...weights, steps: { row, column, out } },
				bias: this.weights(node.input(2)),
			},
			{
				stride: node.window.strides[0] ?? 1,
				padding: paddingsOf(node, this.tflite).before,
				into,
			},
		);
		this.keepMap(node.output, into);
	}

	/** @param node whose windows lie within the map */
	#pool(node: TfliteNode) {
		const [height = 1, width = 1] = node.window.pool;
		const stride = node.window.strides[0] ?? 1;
		const into = this.newMap(node.output);
		const x = this.map(node.input(0));
		this.plan.pool(x, { kind: "max", height, width, stride, into });
		this.keepMap(node.output, into);
	}

	integers(tensor: number) {
		const bytes = this.tflite.constant(tensor)?.bytes;
		if (!bytes) throw new Error(`tensor ${tensor} is computed`);
		return [...new Int32Array(Uint8Array.from(bytes).buffer)];
	}
}
