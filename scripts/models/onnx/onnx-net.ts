import { DATA_TYPE, decodeModel, type OnnxOperator } from "./onnx-schema.ts";

/** Operators that only produce constants; they are evaluated here and not planned. */
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
	/** No node has more than one output. */
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

	/** @param name an attribute's name */
	integers(name: string): number[] {
		return (this.#attribute(name)?.ints ?? []).map(Number);
	}

	/** The tensor of a Constant node. */
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
	/** The batch, whose size is variable, counts as 1. */
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

	consumersOf(name: string): OnnxNode[] {
		return this.nodes.filter(({ inputs }) => inputs.includes(name));
	}

	/** @returns the name of the stored constant, from which a Cast may have made this value */
	storedAs(name: string): string {
		const maker = this.#makers.get(name);
		return maker?.kind === "Cast" ? maker.input(0) : name;
	}

	/** @param name a constant of one float32 */
	scalar(name: string) {
		const { data_type, raw_data } = this.#constant(name);
		if (data_type !== DATA_TYPE.float32 || raw_data.length !== 4)
			throw new Error(`${name} is not one number`);
		return new DataView(Uint8Array.from(raw_data).buffer).getFloat32(0, true);
	}

	/**
	 * Paddings in ONNX's order: before each axis, then behind each. PyTorch stores
	 * them from the last axis to the first and lets the graph reverse them.
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
		const padding = (axis: number, side: number) =>
			given[(3 - axis) * 2 + side] ?? 0;
		return [
			...axes.map((axis) => padding(axis, 0)),
			...axes.map((axis) => padding(axis, 1)),
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
