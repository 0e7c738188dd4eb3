/** @import { FeatureMap, Weights } from "./net-plan.mjs" */
/** @import { Place } from "./plan-memory.mjs" */
/** @import { StoredTensor } from "../onnx/onnx-weights.mjs" */
/** @import { WeightsPlace } from "../tflite/tflite-to-onnx.mjs" */

import { TfliteGraph } from "../tflite/tflite-graph.mjs";
import { TfliteNode } from "../tflite/tflite-node.mjs";
import { paddingsOf } from "../tflite/tflite-paddings.mjs";
import { BUILTIN, OPERATOR_KIND, SUBGRAPH } from "../tflite/tflite-schema.mjs";
import { planAttention } from "./attention-plan.mjs";
import { moved, NetPlan } from "./net-plan.mjs";
import { concatenate, gather, padChannels, rename } from "./plan-views.mjs";
import { WaitingConvolutions } from "./waiting-convolutions.mjs";

const FLOAT = 4;
const [HEIGHT, WIDTH, CHANNELS] = [1, 2, 3];

/**
 * What a tensor is while the plan is made: a map of features, or numbers
 * wherever they lie.
 * @typedef {{map: FeatureMap} | {numbers: readonly Place[]}} Value
 */

/**
 * A TFLite net as calls of the kernels. Its weights are those in the ONNX file
 * that was made of it.
 * @param {Uint8Array} tflite
 * @param {ReadonlyMap<number, WeightsPlace>} places of the weights in the ONNX graph, by tensor
 * @param {ReadonlyMap<string, StoredTensor>} stored
 */
export function tfliteToPlan(tflite, places, stored) {
	return new PlanConversion(new TfliteGraph(tflite), places, stored).convert();
}

/** What the converters of the operators share. */
export class PlanConversion {
	/** @type {Map<number, Value>} */
	#values = new Map();
	/** @type {WaitingConvolutions<number, TfliteNode>} */
	#waiting = new WaitingConvolutions({
		takersOf: (tensor) => this.#takers.get(tensor) ?? [],
		kinds: {
			add: OPERATOR_KIND.add,
			activations: [OPERATOR_KIND.relu, OPERATOR_KIND.prelu],
		},
		compute: (...convolution) => this.#convolve(...convolution),
	});
	/** @type {Map<number, TfliteNode[]>} by tensor, who takes it */
	#takers = new Map();

	/**
	 * @param {TfliteGraph} tflite
	 * @param {ReadonlyMap<number, WeightsPlace>} places
	 * @param {ReadonlyMap<string, StoredTensor>} stored
	 */
	constructor(tflite, places, stored) {
		this.tflite = tflite;
		this.plan = new NetPlan();
		this.places = places;
		this.stored = stored;
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

	/** @param {number} tensor @returns {FeatureMap} */
	map(tensor) {
		const value = this.#values.get(tensor);
		if (!value || !("map" in value))
			throw new Error(`tensor ${tensor} is no map of features`);
		return value.map;
	}

	/** @param {number} tensor @returns {readonly Place[]} where each of its numbers lies */
	numbers(tensor) {
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

	/** @param {number} tensor @returns {Place} where its numbers lie one after the other */
	together(tensor) {
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

	/** @param {number} tensor @param {Place} at */
	keepTogether(tensor, at) {
		const count = this.tflite.shape(tensor).reduce((a, b) => a * b, 1);
		const numbers = Array.from({ length: count }, (_, i) =>
			moved(at, i * FLOAT),
		);
		this.#values.set(tensor, { numbers });
	}

	/** @param {number} tensor @param {readonly Place[]} numbers wherever they lie */
	keepNumbers(tensor, numbers) {
		this.#values.set(tensor, { numbers });
	}

	/** @param {number} tensor */
	isMap(tensor) {
		const value = this.#values.get(tensor);
		return value !== undefined && "map" in value;
	}

	/** @param {number} tensor @param {FeatureMap} map */
	keepMap(tensor, map) {
		this.#values.set(tensor, { map });
	}

	/** @param {number} tensor a map that is computed without padding around it */
	newMap(tensor) {
		const shape = this.tflite.shape(tensor);
		return this.plan.map(
			shape[HEIGHT] ?? 1,
			shape[WIDTH] ?? 1,
			shape[CHANNELS] ?? 1,
		);
	}

	/**
	 * @param {number} tensor of the TFLite net
	 * @returns {Weights & {axes: number[]}} `axes`: steps by the tensor's own axes
	 */
	weights(tensor) {
		const place = this.places.get(tensor);
		const whole = place && this.stored.get(place.name);
		if (!whole)
			throw new Error(`the weights of tensor ${tensor} are not stored`);
		const shape = place.order.map((axis) => place.shape[axis] ?? 1);
		const count = shape.reduce((product, size) => product * size, 1);
		/** @type {number[]} */
		const axes = [];
		for (const [i, axis] of place.order.entries())
			axes[axis] = shape.slice(i + 1).reduce((a, b) => a * b, 1);
		const at = whole.at + (place.part * count * whole.bits) / 8;
		return { at, bits: whole.bits, steps: {}, axes };
	}

	/** The net's input comes in planes. @param {readonly TfliteNode[]} nodes */
	#input(nodes) {
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

	/** @param {TfliteNode} node */
	#add(node) {
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

	/** @param {TfliteNode} node */
	#sum(node) {
		const [a = -1, b = -1] = node.inputs;
		const [convolved, other] = this.#waiting.has(a) ? [a, b] : [b, a];
		this.#waiting.add(convolved, other, node.output, (tensor) =>
			this.map(tensor),
		);
	}

	/**
	 * @param {import("./waiting-convolutions.mjs").Waiting<TfliteNode>} waiting
	 * @param {import("./waiting-convolutions.mjs").Slope} slope
	 * @param {number} output
	 */
	#convolve({ node, add }, slope, output) {
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

	/** @param {TfliteNode} node */
	#convolveEach(node) {
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

	/** @param {TfliteNode} node whose windows lie within the map */
	#pool(node) {
		const [height = 1, width = 1] = node.window.pool;
		const stride = node.window.strides[0] ?? 1;
		const into = this.newMap(node.output);
		const x = this.map(node.input(0));
		this.plan.pool(x, { kind: "max", height, width, stride, into });
		this.keepMap(node.output, into);
	}

	/** @param {number} tensor */
	integers(tensor) {
		const bytes = this.tflite.constant(tensor)?.bytes;
		if (!bytes) throw new Error(`tensor ${tensor} is computed`);
		return [...new Int32Array(Uint8Array.from(bytes).buffer)];
	}
}
