import type { StoredTensor } from "../onnx/onnx-weights.ts";
import { foldPaddings } from "../tflite/folded-paddings.ts";
import { TfliteGraph } from "../tflite/tflite-graph.ts";
import { TfliteNode } from "../tflite/tflite-node.ts";
import { paddingsOf } from "../tflite/tflite-paddings.ts";
import { BUILTIN, OPERATOR_KIND, SUBGRAPH } from "../tflite/tflite-schema.ts";
import type { WeightsRef } from "../tflite/tflite-to-onnx.ts";
import { planAttention } from "./attention-plan.ts";
import type { ByteRanges } from "./byte-ranges.ts";
import {
	type ByteMap,
	type FeatureMap,
	LEAST_BYTE_PIXELS,
	moved,
	PlanMaker,
	type Weights,
} from "./net-plan.ts";
import type { MemoryRef } from "./plan-memory.ts";
import {
	concatenate,
	depthToSpace,
	gather,
	padChannels,
	rename,
} from "./plan-views.ts";
import {
	type Slope,
	type Waiting,
	WaitingConvolutions,
} from "./waiting-convolutions.ts";

const FLOAT = 4;
const [HEIGHT, WIDTH, CHANNELS] = [1, 2, 3];

/**
 * A tensor while the plan is made: a feature map, a map of bytes, or a list that
 * refers to each of its numbers separately.
 */
type Value =
	| { map: FeatureMap }
	| { bytes: ByteMap }
	| { numbers: readonly MemoryRef[] };

/**
 * Plans a TFLite net as calls of the kernels. The plan loads the weights from
 * the ONNX file that was made from the net.
 * @param weightsRefs where the ONNX graph stores the weights of each tensor
 * @param ranges the values of the maps that become bytes, by the tensors' names
 */
export function tfliteToPlan(
	tflite: Uint8Array,
	weightsRefs: ReadonlyMap<number, WeightsRef>,
	stored: ReadonlyMap<string, StoredTensor>,
	ranges: ByteRanges,
) {
	return new PlanConversion(
		new TfliteGraph(tflite),
		weightsRefs,
		stored,
		ranges,
	).convert();
}

/** A plan that computes in floats throughout, and gives every map that may become bytes as a further output. */
export function tfliteToMeasuredPlan(
	tflite: Uint8Array,
	weightsRefs: ReadonlyMap<number, WeightsRef>,
	stored: ReadonlyMap<string, StoredTensor>,
) {
	const graph = new TfliteGraph(tflite);
	const conversion = new PlanConversion(graph, weightsRefs, stored, new Map());
	const plan = conversion.convert(true);
	const maps = conversion.byteCandidates.map((tensor) => {
		const [, height = 1, width = 1, channels = 1] = graph.shape(tensor);
		const pixels = height * width;
		return { tensor: graph.tensorName(tensor), pixels, channels };
	});
	const [input = -1] = graph.subgraph.int32Vector(SUBGRAPH.inputs);
	return { plan, maps, input: graph.tensorName(input) };
}

/** The state that the converters of all operators share. */
export class PlanConversion {
	readonly tflite: TfliteGraph;
	readonly plan = new PlanMaker();
	readonly #weightsRefs: ReadonlyMap<number, WeightsRef>;
	readonly #stored: ReadonlyMap<string, StoredTensor>;
	readonly #ranges: ByteRanges;
	/** The tensors that may become bytes. */
	readonly byteCandidates: number[] = [];
	#values = new Map<number, Value>();
	#waiting = new WaitingConvolutions<number, TfliteNode>({
		consumersOf: (tensor) => this.#consumers.get(tensor) ?? [],
		kinds: {
			add: OPERATOR_KIND.add,
			activations: [OPERATOR_KIND.relu, OPERATOR_KIND.prelu],
		},
		compute: (...convolution) => this.#convolve(...convolution),
	});
	/** For each tensor, the nodes that take it as input. */
	#consumers = new Map<number, TfliteNode[]>();

	constructor(
		tflite: TfliteGraph,
		weightsRefs: ReadonlyMap<number, WeightsRef>,
		stored: ReadonlyMap<string, StoredTensor>,
		ranges: ByteRanges,
	) {
		this.#ranges = ranges;
		this.tflite = tflite;
		this.#weightsRefs = weightsRefs;
		this.#stored = stored;
	}

	/** @param showsCandidates whether the maps that may become bytes are outputs, too */
	convert(showsCandidates: boolean = false) {
		const { dequantize, densify } = OPERATOR_KIND;
		const computing = this.tflite.operators
			.map((_, i) => new TfliteNode(this.tflite, i))
			.filter(({ kind }) => kind !== dequantize && kind !== densify);
		const nodes = foldPaddings(computing, this.tflite);
		for (const node of nodes)
			for (const tensor of node.inputs)
				this.#consumers.set(tensor, [
					...(this.#consumers.get(tensor) ?? []),
					node,
				]);
		const ends = this.#input(nodes);
		for (const node of nodes) this.#add(node);
		const given = [
			...this.tflite.subgraph.int32Vector(SUBGRAPH.outputs),
			...(showsCandidates ? this.byteCandidates : []),
		];
		const outputs = Object.fromEntries(
			given.map((tensor) => [
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

	/** @returns a reference to each number of the tensor */
	numbers(tensor: number): readonly MemoryRef[] {
		const value = this.#values.get(tensor);
		if (!value)
			throw new Error(`tensor ${tensor} is used before it is computed`);
		if ("numbers" in value) return value.numbers;
		if ("bytes" in value) throw new Error(`tensor ${tensor} is bytes`);
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

	/** @returns a reference to the first of the tensor's consecutive numbers */
	together(tensor: number): MemoryRef {
		const refs = this.numbers(tensor);
		const [first] = refs;
		const isTogether = refs.every(
			({ piece, offset }, i) =>
				piece === first?.piece && offset === first.offset + i * FLOAT,
		);
		if (!first || !isTogether)
			throw new Error(`tensor ${tensor} does not lie together`);
		return first;
	}

	keepTogether(tensor: number, at: MemoryRef) {
		const count = this.tflite.shape(tensor).reduce((a, b) => a * b, 1);
		const numbers = Array.from({ length: count }, (_, i) =>
			moved(at, i * FLOAT),
		);
		this.#values.set(tensor, { numbers });
	}

	/** @param numbers references in any order, not necessarily consecutive */
	keepNumbers(tensor: number, numbers: readonly MemoryRef[]) {
		this.#values.set(tensor, { numbers });
	}

	isMap(tensor: number) {
		const value = this.#values.get(tensor);
		return value !== undefined && "map" in value;
	}

	keepMap(tensor: number, map: FeatureMap) {
		this.#values.set(tensor, { map });
	}

	/** A map for a computed tensor, without a border around it. */
	newMap(tensor: number) {
		const shape = this.tflite.shape(tensor);
		return this.plan.map(
			shape[HEIGHT] ?? 1,
			shape[WIDTH] ?? 1,
			shape[CHANNELS] ?? 1,
		);
	}

	/**
	 * @returns the weights; `axes` holds the step along each axis of the TFLite
	 * tensor, in weights
	 */
	weights(tensor: number): Weights & { axes: number[] } {
		const ref = this.#weightsRefs.get(tensor);
		const whole = ref && this.#stored.get(ref.name);
		if (!whole)
			throw new Error(`the weights of tensor ${tensor} are not stored`);
		const shape = ref.order.map((axis) => ref.shape[axis] ?? 1);
		const count = shape.reduce((product, size) => product * size, 1);
		const axes: number[] = [];
		for (const [i, axis] of ref.order.entries())
			axes[axis] = shape.slice(i + 1).reduce((a, b) => a * b, 1);
		const at = whole.at + (ref.part * count * whole.bits) / 8;
		return { at, bits: whole.bits, steps: {}, axes };
	}

	/** The net's input arrives as planes, one for each channel; the first step interleaves them. */
	#input(nodes: readonly TfliteNode[]) {
		const [tensor = -1] = this.tflite.subgraph.int32Vector(SUBGRAPH.inputs);
		const [, height = 1, width = 1, channels = 1] = this.tflite.shape(tensor);
		const first = nodes.find(({ inputs }) => inputs.includes(tensor));
		if (!first) throw new Error("nothing takes the input");
		const { before, after } = paddingsOf(first, this.tflite);
		const border = { ...before, bottom: after.top, right: after.left };
		const inputLength = height * width * channels;
		const input = this.plan.numbers(inputLength);
		const ranges = this.#ranges.get(this.tflite.tensorName(tensor));
		if (ranges) {
			const bytes = this.plan.bytesOfPlanes(
				input,
				height,
				width,
				border,
				ranges,
			);
			this.#values.set(tensor, { bytes });
			return { input, inputLength };
		}
		const map = this.plan.map(height, width, channels, border, true);
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
				if (!node.isRectified)
					return this.#waiting.put(node.output, { node, add: null });
				return this.#convolve({ node, add: null }, "relu", node.output);
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
			case OPERATOR_KIND.resizeBilinear:
				return this.#resize(node);
			case OPERATOR_KIND.stridedSlice:
			case BUILTIN.reshape.code:
				return rename(node, this);
			case OPERATOR_KIND.depthToSpace:
				return depthToSpace(node, this);
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
		if (!this.#waiting.has(convolved)) return this.#addMaps(node);
		this.#waiting.add(
			convolved,
			other,
			node.output,
			(tensor) => this.map(tensor),
			node.isRectified,
		);
	}

	/** Adds two maps of one size that are both computed already. */
	#addMaps(node: TfliteNode) {
		const [a, b] = [this.map(node.input(0)), this.map(node.input(1))];
		const into = this.newMap(node.output);
		if (a.step !== b.step || a.step !== into.step)
			throw new Error("only maps with as many channels are added");
		const slopes = Array(a.step / FLOAT).fill(node.isRectified ? 0 : 1);
		this.plan.step("addMaps", [
			...[a.at, a.step, a.row],
			...[b.at, b.step, b.row, b.step],
			...[this.plan.constant(slopes), a.step],
			...[into.at, into.step, into.row, into.height, into.width],
		]);
		this.keepMap(node.output, into);
	}

	#resize(node: TfliteNode) {
		const x = this.map(node.input(0));
		const into = this.newMap(node.output);
		this.plan.step("resizeMap", [
			...[x.at, x.height, x.width, x.step],
			...[into.at, into.height, into.width],
		]);
		this.keepMap(node.output, into);
	}

	#convolve({ node, add }: Waiting<TfliteNode>, slope: Slope, output: number) {
		const filter = this.weights(node.input(1));
		const [out = 1, height = 1, width = 1, inputs = 1] = this.tflite.shape(
			node.input(1),
		);
		const [outStep = 0, row = 0, column = 0, inStep = 0] = filter.axes;
		const steps = { out: outStep, row, column, in: inStep };
		const into = this.newMap(node.output);
		const weights = { ...filter, steps };
		const shape = { weights, height, width, in: inputs, out };
		const window = {
			stride: node.window.strides[0] ?? 1,
			padding: paddingsOf(node, this.tflite).before,
			into,
			add,
		};
		const bias = this.weights(node.input(2));
		const x = this.#values.get(node.input(0));
		if (x && "bytes" in x)
			this.plan.convolveBytes(
				x.bytes,
				shape,
				this.plan.ending(out, bias, slope, true),
				window,
			);
		else
			this.plan.convolve(
				this.map(node.input(0)),
				shape,
				this.plan.ending(out, bias, slope),
				window,
			);
		this.keepMap(output, into);
	}

	#convolveEach(node: TfliteNode) {
		if (node.isRectified)
			throw new Error("no activation follows a convolution of each channel");
		const x = this.map(node.input(0));
		const weights = this.weights(node.input(1));
		const [, row = 0, column = 0, out = 0] = weights.axes;
		const filter = {
			weights: { ...weights, steps: { row, column, out } },
			bias: this.weights(node.input(2)),
		};
		const window = {
			stride: node.window.strides[0] ?? 1,
			padding: paddingsOf(node, this.tflite).before,
		};
		const { output } = node;
		const mayBeBytes = this.#mayBeBytes(output);
		if (mayBeBytes) this.byteCandidates.push(output);
		const ranges = this.#ranges.get(this.tflite.tensorName(output));
		if (ranges && mayBeBytes) {
			const [, height = 1, width = 1] = this.tflite.shape(output);
			const bytes = { ...window, height, width, ranges };
			const map = this.plan.convolveEachToBytes(x, filter, bytes);
			this.#values.set(output, { bytes: map });
			return;
		}
		const into = this.newMap(output);
		this.plan.convolveEach(x, filter, { ...window, into });
		this.keepMap(output, into);
	}

	/** Bytes are read by nothing but 1 x 1 convolutions. */
	#mayBeBytes(tensor: number): boolean {
		const [, height = 1, width = 1] = this.tflite.shape(tensor);
		const consumers = this.#consumers.get(tensor) ?? [];
		return (
			height * width >= LEAST_BYTE_PIXELS &&
			consumers.length > 0 &&
			consumers.every((node) => {
				if (node.kind !== OPERATOR_KIND.conv) return false;
				const [, down, across] = this.tflite.shape(node.input(1));
				return down === 1 && across === 1 && node.window.strides[0] === 1;
			})
		);
	}

	/** Every window of the pool must lie within the map. */
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
