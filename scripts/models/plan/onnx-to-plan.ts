import { OnnxNet, type OnnxNode } from "../onnx/onnx-net.ts";
import { type StoredTensor, storedTensors } from "../onnx/onnx-weights.ts";
import { type FeatureMap, PlanMaker, type Weights } from "./net-plan.ts";
import type { MemoryRef } from "./plan-memory.ts";
import {
	type Slope,
	type Waiting,
	WaitingConvolutions,
} from "./waiting-convolutions.ts";

const NO_PADDING = { top: 0, left: 0 };

/**
 * Plans the expression net as calls of the kernels. It is a residual net of
 * dense convolutions (training/) that first enlarges its picture by two matrices.
 * @throws an error that names an operator that cannot be converted
 */
export function onnxToPlan(file: Uint8Array) {
	return new Conversion(new OnnxNet(file), storedTensors(file)).convert();
}

class Conversion {
	readonly #net: OnnxNet;
	readonly #stored: ReadonlyMap<string, StoredTensor>;
	#plan = new PlanMaker();
	#maps = new Map<string, FeatureMap>();
	/** Matrices and vectors, stored row by row. */
	#rows = new Map<string, { at: MemoryRef; shape: number[] }>();
	#waiting = new WaitingConvolutions<string, OnnxNode>({
		consumersOf: (name) => this.#net.consumersOf(name),
		kinds: { add: "Add", activations: ["Relu"] },
		compute: (...convolution) => this.#convolve(...convolution),
	});

	constructor(net: OnnxNet, stored: ReadonlyMap<string, StoredTensor>) {
		this.#net = net;
		this.#stored = stored;
	}

	convert() {
		const { name, shape } = this.#net.input;
		const [height = 1, width = 1] = shape.slice(-2);
		const inputLength = height * width;
		const input = this.#plan.numbers(inputLength);
		this.#rows.set(name, { at: input, shape: [height, width] });
		for (const node of this.#net.nodes) this.#add(node);
		const outputs = Object.fromEntries(
			this.#net.outputs.flatMap((name) => {
				const rows = this.#rows.get(name);
				if (!rows) return [];
				return [[name, this.#each(rows)]];
			}),
		);
		return this.#plan.finish({ input, inputLength, outputs });
	}

	#each({ at: { piece, offset }, shape }: { at: MemoryRef; shape: number[] }) {
		const count = shape.reduce((product, size) => product * size, 1);
		return Array.from({ length: count }, (_, i) => ({
			piece,
			offset: offset + i * 4,
		}));
	}

	#add(node: OnnxNode) {
		switch (node.kind) {
			case "MatMul":
				return this.#multiplyMatrices(node);
			case "Mul":
				return this.#multiplyEach(node);
			case "Conv":
				return this.#waiting.put(node.output, { node, add: null });
			case "Add":
				return this.#sum(node);
			case "Relu":
				return this.#activate(node);
			case "Pad":
				return this.#pad(node);
			case "MaxPool":
				return this.#pool(node, "max");
			case "AveragePool":
				return this.#pool(node, "mean");
			case "ReduceMean":
				return this.#mean(node);
			case "Gemm":
				return this.#fullyConnected(node);
			case "Div":
				return this.#divide(node);
			case "Softmax":
				return this.#softmax(node);
			default:
				throw new Error(`no such operator here: ${node.kind}`);
		}
	}

	#multiplyMatrices(node: OnnxNode) {
		const [a, b] = [0, 1].map((i) => this.#matrix(node.input(i)));
		const [rows = 1, inner = 1] = a?.shape ?? [];
		const columns = b?.shape[1] ?? 1;
		if (!a || !b) return;
		const at = this.#plan.numbers(rows * columns);
		this.#plan.step("multiplyMatrices", [
			...[a.at, b.at, at],
			...[rows, inner, columns],
		]);
		this.#rows.set(node.output, { at, shape: [rows, columns] });
	}

	#matrix(name: string) {
		const known = this.#rows.get(name);
		if (known) return known;
		const { weights, shape } = this.#weights(name);
		const at = this.#plan.vector(weights, (shape[0] ?? 1) * (shape[1] ?? 1));
		return { at, shape };
	}

	/** Multiplies the enlarged picture by one number; the convolutions read the result. */
	#multiplyEach(node: OnnxNode) {
		const { at, shape } = this.#rowsOf(node.input(0));
		const [height = 1, width = 1] = shape;
		const map = this.#plan.map(height, width, 1, undefined, true);
		this.#plan.step("multiplyEach", [
			at,
			this.#plan.constant([this.#net.scalar(node.input(1))]),
			0,
			map.at,
			height * width,
		]);
		this.#maps.set(node.output, map);
	}

	#sum(node: OnnxNode) {
		const [a, b] = [node.input(0), node.input(1)];
		const [convolved, other] = this.#waiting.has(a) ? [a, b] : [b, a];
		if (!this.#waiting.has(convolved)) return this.#addMaps(node);
		this.#waiting.add(convolved, other, node.output, (name) => this.#map(name));
	}

	/**
	 * Adds two maps and activates the sum. One map may have fewer channels, and
	 * either may be smaller: missing values count as zeros.
	 */
	#addMaps(node: OnnxNode) {
		const [consumer] = this.#net.consumersOf(node.output);
		if (consumer?.kind !== "Relu")
			throw new Error("sums of maps are activated");
		const [a, b] = [this.#map(node.input(0)), this.#map(node.input(1))].sort(
			(one, other) => other.step - one.step,
		);
		if (!a || !b) return;
		const height = Math.max(a.height, b.height);
		const width = Math.max(a.width, b.width);
		const into = this.#newMap(consumer.output, height, width, a.channels);
		this.#plan.step("addMaps", [
			...[a.at, a.step, a.row],
			...[b.at, b.step, b.row, b.step],
			...[this.#plan.zeros(a.step), a.step],
			...[into.at, into.step, into.row, height, width],
		]);
		this.#maps.set(consumer.output, into);
	}

	#activate(node: OnnxNode) {
		// #addMaps has activated its sum already.
		if (!this.#maps.has(node.output))
			this.#waiting.finish(node.input(0), "relu", node.output);
	}

	#convolve({ node, add }: Waiting<OnnxNode>, slope: Slope, output: string) {
		const { weights, shape } = this.#weights(node.input(1));
		const [out = 1, inputs = 1, height = 1, width = 1] = shape;
		const steps = {
			out: inputs * height * width,
			in: height * width,
			row: width,
			column: 1,
		};
		const x = this.#map(node.input(0));
		const [top = 0, left = 0, bottom = 0, right = 0] = node.integers("pads");
		const [stride = 1] = node.integers("strides");
		const into = this.#newMap(
			output,
			Math.floor((x.height + top + bottom - height) / stride) + 1,
			Math.floor((x.width + left + right - width) / stride) + 1,
			out,
		);
		this.#plan.convolve(
			x,
			{ weights: { ...weights, steps }, height, width, in: inputs, out },
			this.#plan.ending(out, this.#weights(node.input(2)).weights, slope),
			{ stride, padding: { top, left }, into, add },
		);
		this.#maps.set(output, into);
	}

	/** Pads below, to the right and behind the channels, where a map has zeros in memory already. */
	#pad(node: OnnxNode) {
		const map = this.#map(node.input(0));
		const [, , top = 0, left = 0, , channels = 0, bottom = 0, right = 0] =
			this.#net.paddings(node.input(1));
		if (top !== 0 || left !== 0) throw new Error("padded before a map");
		this.#maps.set(node.output, {
			...map,
			height: map.height + bottom,
			width: map.width + right,
			channels: map.channels + channels,
		});
	}

	#pool(node: OnnxNode, kind: "max" | "mean") {
		const x = this.#map(node.input(0));
		const [height = 1, width = 1] = node.integers("kernel_shape");
		const [stride = 1] = node.integers("strides");
		const into = this.#newMap(
			node.output,
			Math.floor((x.height - height) / stride) + 1,
			Math.floor((x.width - width) / stride) + 1,
			x.channels,
		);
		this.#plan.pool(x, { kind, height, width, stride, into });
		this.#maps.set(node.output, into);
	}

	/** The mean of each channel over the whole map. */
	#mean(node: OnnxNode) {
		const x = this.#map(node.input(0));
		const { height, width } = x;
		const into = this.#plan.map(1, 1, x.channels);
		const how = { kind: "mean", stride: 1, into } as const;
		this.#plan.pool(x, { ...how, height, width });
		this.#maps.set(node.output, into);
	}

	/** The node's weights are stored one output after the other. */
	#fullyConnected(node: OnnxNode) {
		const { weights, shape } = this.#weights(node.input(1));
		const [out = 1, inputs = 1] = shape;
		const into = this.#plan.map(1, 1, out);
		this.#plan.convolve(
			this.#map(node.input(0)),
			{
				weights: { ...weights, steps: { out: inputs, in: 1 } },
				...{ height: 1, width: 1, in: inputs, out },
			},
			this.#plan.ending(out, this.#weights(node.input(2)).weights, "linear"),
			{ stride: 1, padding: NO_PADDING, into },
		);
		this.#rows.set(node.output, { at: into.at, shape: [1, out] });
	}

	#divide(node: OnnxNode) {
		const { at: from, shape } = this.#rowsOf(node.input(0));
		const count = shape[1] ?? 1;
		const at = this.#plan.numbers(count);
		const factor = 1 / this.#net.scalar(node.input(1));
		this.#plan.step("multiplyEach", [
			...[from, this.#plan.constant([factor]), 0],
			...[at, count],
		]);
		this.#rows.set(node.output, { at, shape });
	}

	#softmax(node: OnnxNode) {
		const { at: from, shape } = this.#rowsOf(node.input(0));
		const count = shape[1] ?? 1;
		const at = this.#plan.numbers(count);
		this.#plan.step("softmax", [from, at, count]);
		this.#rows.set(node.output, { at, shape });
	}

	/** A map with the border that the nodes which take it need, directly or through a Pad. */
	#newMap(name: string, height: number, width: number, channels: number) {
		const border = { top: 0, left: 0, bottom: 0, right: 0 };
		for (const consumer of this.#net.consumersOf(name)) {
			const pads =
				consumer.kind === "Conv"
					? consumer.integers("pads")
					: consumer.kind === "Pad"
						? [2, 3, 6, 7].map(
								(i) => this.#net.paddings(consumer.input(1))[i] ?? 0,
							)
						: [];
			for (const [i, side] of ["top", "left", "bottom", "right"].entries())
				Object.assign(border, {
					[side]: Math.max(Object(border)[side], pads[i] ?? 0),
				});
		}
		return this.#plan.map(height, width, channels, border);
	}

	#map(name: string) {
		const map = this.#maps.get(name);
		if (!map) throw new Error(`${name} is no map of features`);
		return map;
	}

	#rowsOf(name: string) {
		const rows = this.#rows.get(name);
		if (!rows) throw new Error(`${name} is not known`);
		return rows;
	}

	#weights(name: string): { weights: Weights; shape: number[] } {
		const tensor = this.#stored.get(this.#net.storedAs(name));
		if (!tensor) throw new Error(`the weights ${name} are not stored`);
		const { at, bits, shape } = tensor;
		return { weights: { at, bits, steps: {} }, shape };
	}
}
