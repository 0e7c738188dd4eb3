import { ATTRIBUTE_TYPE, DATA_TYPE, ModelProto } from "./onnx-schema.ts";

/** Numbers are integers. */
export type Attribute = number | string | number[];

/** A float32 tensor; a dimension of variable size has a name instead of a number. */
interface GraphValue {
	name: string;
	shape: (number | string)[];
}

interface Constant {
	name: string;
	shape: number[];
	data: Uint16Array | Float32Array | BigInt64Array;
}

const IR_VERSION = 8;
/**
 * The last version in which the axes of reductions are an attribute; GridSample
 * exists since version 16.
 */
const OPERATOR_SET = 17;

/** Builds an ONNX graph; nodes are added in the order in which they run. */
export class OnnxGraph {
	#nodes: object[] = [];
	#constants: object[] = [];
	#unnamed = 0;

	/**
	 * @param output the output's name; generated if absent
	 * @returns the output's name
	 */
	add(
		operator: string,
		inputs: string[],
		attributes: Record<string, Attribute> = {},
		output: string = this.#newName(),
	): string {
		this.#nodes.push({
			op_type: operator,
			name: output,
			input: inputs,
			output: [output],
			attribute: Object.entries(attributes).map(attributeProto),
		});
		return output;
	}

	/**
	 * Weights of 16 bits are cast to 32 bits when the inference session is
	 * created, since everything is computed in 32 bits.
	 * @returns the name of the float32 or int64 value
	 */
	constant({ name, shape, data }: Constant): string {
		const isHalf = data instanceof Uint16Array;
		const stored = isHalf ? halfName(name) : name;
		this.#constants.push({
			name: stored,
			dims: shape,
			data_type: dataType(data),
			raw_data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
		});
		if (!isHalf) return name;
		return this.add("Cast", [stored], { to: DATA_TYPE.float32 }, name);
	}

	/** @returns the name of an int64 vector */
	integers(values: number[]): string {
		const data = BigInt64Array.from(values, BigInt);
		return this.constant({
			name: this.#newName(),
			shape: [values.length],
			data,
		});
	}

	/** @returns the name of the part from position `from` up to, not including, `to` */
	slice(value: string, axis: number, from: number, to: number): string {
		const bounds = [from, to, axis].map((position) =>
			this.integers([position]),
		);
		return this.add("Slice", [value, ...bounds]);
	}

	/** @returns the name of a float32 tensor */
	numbers(shape: number[], values: Iterable<number>): string {
		const data = Float32Array.from(values);
		return this.constant({ name: this.#newName(), shape, data });
	}

	/** @returns the bytes of the .onnx file */
	finish(
		name: string,
		inputs: GraphValue[],
		outputs: GraphValue[],
	): Uint8Array {
		return ModelProto.encode(
			ModelProto.fromObject({
				ir_version: IR_VERSION,
				producer_name: "roompulse",
				opset_import: [{ domain: "", version: OPERATOR_SET }],
				graph: {
					name,
					node: this.#nodes,
					initializer: this.#constants,
					input: inputs.map(valueInfo),
					output: outputs.map(valueInfo),
				},
			}),
		).finish();
	}

	#newName() {
		return `value_${this.#unnamed++}`;
	}
}

/** @returns the name of the same weights as they are stored, in 16 bits */
export function halfName(name: string): string {
	return `${name}_half`;
}

function dataType(data: Uint16Array | Float32Array | BigInt64Array) {
	if (data instanceof Uint16Array) return DATA_TYPE.float16;
	return data instanceof Float32Array ? DATA_TYPE.float32 : DATA_TYPE.int64;
}

function attributeProto([name, value]: [string, Attribute]) {
	if (typeof value === "string")
		return { name, s: Buffer.from(value), type: ATTRIBUTE_TYPE.string };
	return Array.isArray(value)
		? { name, ints: value, type: ATTRIBUTE_TYPE.ints }
		: { name, i: value, type: ATTRIBUTE_TYPE.int };
}

function valueInfo({ name, shape }: GraphValue) {
	const dim = shape.map((size) =>
		typeof size === "string" ? { dim_param: size } : { dim_value: size },
	);
	return {
		name,
		type: { tensor_type: { elem_type: DATA_TYPE.float32, shape: { dim } } },
	};
}
