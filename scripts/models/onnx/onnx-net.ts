import { DATA_TYPE, decodeModel, type OnnxOperator } from "./onnx-schema.ts";

/** What only makes constants: it is evaluated here. */
const CONSTANT_KINDS = new Set([
	"Cast",
	"Concat",
	"Constant",
	"ConstantOfShape",
	"Reshape",
	"Slice",
	"Transpose",
]);

/** One operator of an ONNX net, opened for reading. */
export class OnnxNode {
	readonly kind: string;
	readonly inputs: readonly string[];
	/** None has more than one. */
	readonly output: string;
	readonly #proto: OnnxOperator;

	constructor(proto: OnnxOperator) {
		this.#proto = proto;
		this.kind = proto.op_type;
		this.inputs = proto.input;
		this.output = proto.output[0] ?? "";
	}

	input(i: number): string {
		const name = this.inputs[i];
		if (!name) throw new Error(`${this.output} has no input ${i}`);
		return name;
	}

	/** @param name of an attribute */
	integers(name: string): number[] {
		return (this.#attribute(name)?.ints ?? []).map(Number);
	}

	/** A constant's. */
	get value() {
		return this.#attribute("value")?.t;
	}

	#attribute(wanted: string) {
		return this.#proto.attribute.find(({ name }) => name === wanted);
	}
}

/** An ONNX net as PyTorch exports it, opened for reading. */
export class OnnxNet {
	readonly nodes: readonly OnnxNode[];
	/** The batch's free size is 1. */
	readonly input: { name: string; shape: readonly number[] };
	readonly outputs: readonly string[];
	readonly #makers = new Map<string, OnnxNode>();

	constructor(file: Uint8Array) {
		const { graph } = decodeModel(file);
		const all = graph.node.map((one) => new OnnxNode(one));
		for (const node of all) this.#makers.set(node.output, node);
		this.nodes = all.filter(({ kind }) => !CONSTANT_KINDS.has(kind));
		const [input] = graph.input;
		if (!input) throw new Error("the net has no input");
		this.input = {
			name: input.name,
			shape: input.type.tensor_type.shape.dim.map(
				({ dim_value }) => Number(dim_value) || 1,
			),
		};
		this.outputs = graph.output.map(({ name }) => name);
	}

	takersOf(name: string): OnnxNode[] {
		return this.nodes.filter(({ inputs }) => inputs.includes(name));
	}

	/** @returns of the constant that it is widened from */
	storedAs(name: string): string {
		const maker = this.#makers.get(name);
		return maker?.kind === "Cast" ? maker.input(0) : name;
	}

	/** @param name of a constant float */
	scalar(name: string) {
		const { data_type, raw_data } = this.#constant(name);
		if (data_type !== DATA_TYPE.float32 || raw_data.length !== 4)
			throw new Error(`${name} is not one number`);
		return new DataView(Uint8Array.from(raw_data).buffer).getFloat32(0, true);
	}

	/**
	 * As ONNX counts them: before each axis, then behind each. PyTorch gives
	 * them from the last axis on and has the graph turn them round.
	 */
	paddings(name: string): number[] {
		const maker = this.#makers.get(name);
		if (maker?.kind === "Constant") return this.#wholeNumbers(name);
		let node = maker;
		while (node && node.kind !== "Concat")
			node = this.#makers.get(node.input(0));
		if (!node) throw new Error(`${name} is no list of paddings`);
		const given = this.#wholeNumbers(node.input(0));
		const axes = [0, 1, 2, 3];
		const of = (axis: number, side: number) =>
			given[(3 - axis) * 2 + side] ?? 0;
		return [
			...axes.map((axis) => of(axis, 0)),
			...axes.map((axis) => of(axis, 1)),
		];
	}

	#wholeNumbers(name: string) {
		const { data_type, raw_data } = this.#constant(name);
		if (data_type !== DATA_TYPE.int64)
			throw new Error(`${name} holds no whole numbers`);
		return [...new BigInt64Array(Uint8Array.from(raw_data).buffer)].map(Number);
	}

	#constant(name: string) {
		const value = this.#makers.get(name)?.value;
		if (!value) throw new Error(`${name} is not constant`);
		return value;
	}
}
