import { DATA_TYPE, ModelProto } from "./onnx-schema.mjs";

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
	#proto;

	/** @param {any} proto */
	constructor(proto) {
		this.#proto = proto;
		/** @type {string} */
		this.kind = proto.op_type;
		/** @type {string[]} */
		this.inputs = proto.input;
		/** @type {string} none has more than one */
		this.output = proto.output[0];
	}

	/** @param {number} i @returns {string} */
	input(i) {
		const name = this.inputs[i];
		if (!name) throw new Error(`${this.output} has no input ${i}`);
		return name;
	}

	/** @param {string} name of an attribute @returns {number[]} */
	integers(name) {
		return (this.#attribute(name)?.ints ?? []).map(Number);
	}

	/** A constant's. */
	get value() {
		return this.#attribute("value")?.t;
	}

	/** @param {string} wanted */
	#attribute(wanted) {
		return this.#proto.attribute.find(
			(/** @type {{name: string}} */ { name }) => name === wanted,
		);
	}
}

/** An ONNX net as PyTorch exports it, opened for reading. */
export class OnnxNet {
	/** @type {Map<string, OnnxNode>} */
	#makers = new Map();

	/** @param {Uint8Array} file */
	constructor(file) {
		const { graph } = Object(ModelProto.decode(file));
		/** @type {OnnxNode[]} */
		const all = graph.node.map(
			(/** @type {object} */ one) => new OnnxNode(one),
		);
		for (const node of all) this.#makers.set(node.output, node);
		this.nodes = all.filter(({ kind }) => !CONSTANT_KINDS.has(kind));
		const [input] = graph.input;
		/** The batch's free size is 1. */
		this.input = {
			name: /** @type {string} */ (input.name),
			shape: /** @type {number[]} */ (
				input.type.tensor_type.shape.dim.map(
					(/** @type {{dim_value?: unknown}} */ { dim_value }) =>
						Number(dim_value) || 1,
				)
			),
		};
		this.outputs = /** @type {string[]} */ (
			graph.output.map((/** @type {{name: string}} */ { name }) => name)
		);
	}

	/** @param {string} name @returns {OnnxNode[]} */
	takersOf(name) {
		return this.nodes.filter(({ inputs }) => inputs.includes(name));
	}

	/** @param {string} name @returns {string} of the constant that it is widened from */
	storedAs(name) {
		const maker = this.#makers.get(name);
		return maker?.kind === "Cast" ? maker.input(0) : name;
	}

	/** @param {string} name of a constant float */
	scalar(name) {
		const { data_type, raw_data } = this.#constant(name);
		if (data_type !== DATA_TYPE.float32 || raw_data.length !== 4)
			throw new Error(`${name} is not one number`);
		return new DataView(Uint8Array.from(raw_data).buffer).getFloat32(0, true);
	}

	/**
	 * As ONNX counts them: before each axis, then behind each. PyTorch gives
	 * them from the last axis on and has the graph turn them round.
	 * @param {string} name
	 * @returns {number[]}
	 */
	paddings(name) {
		const maker = this.#makers.get(name);
		if (maker?.kind === "Constant") return this.#wholeNumbers(name);
		let node = maker;
		while (node && node.kind !== "Concat")
			node = this.#makers.get(node.input(0));
		if (!node) throw new Error(`${name} is no list of paddings`);
		const given = this.#wholeNumbers(node.input(0));
		const axes = [0, 1, 2, 3];
		/** @param {number} axis @param {number} side */
		const of = (axis, side) => given[(3 - axis) * 2 + side] ?? 0;
		return [
			...axes.map((axis) => of(axis, 0)),
			...axes.map((axis) => of(axis, 1)),
		];
	}

	/** @param {string} name */
	#wholeNumbers(name) {
		const { data_type, raw_data } = this.#constant(name);
		if (data_type !== DATA_TYPE.int64)
			throw new Error(`${name} holds no whole numbers`);
		return [...new BigInt64Array(Uint8Array.from(raw_data).buffer)].map(Number);
	}

	/** @param {string} name */
	#constant(name) {
		const value = this.#makers.get(name)?.value;
		if (!value) throw new Error(`${name} is not constant`);
		return value;
	}
}
