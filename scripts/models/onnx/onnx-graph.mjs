import { ATTRIBUTE_TYPE, DATA_TYPE, ModelProto } from "./onnx-schema.mjs";

/**
 * @typedef {number | string | number[]} Attribute  a whole number, a string or whole numbers
 * @typedef {{ name: string, shape: (number | string)[] }} GraphValue  float32; a dimension that is not fixed has a name
 * @typedef {{ name: string, shape: number[], data: Uint16Array | Float32Array | BigInt64Array }} Constant
 */

const IR_VERSION = 8;
/** The last in which the reductions' axes are an attribute; GridSample came with 16. */
const OPERATOR_SET = 17;

/** An ONNX graph under construction: nodes in the order in which they run. */
export class OnnxGraph {
	/** @type {object[]} */
	#nodes = [];
	/** @type {object[]} */
	#constants = [];
	#unnamed = 0;

	/**
	 * @param {string} operator
	 * @param {string[]} inputs
	 * @param {Record<string, Attribute>} [attributes]
	 * @param {string} [output] its name; made up where absent
	 * @returns {string} the output's name
	 */
	add(operator, inputs, attributes = {}, output = this.#newName()) {
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
	 * Weights of 16 bits are widened when the session is made; the computing is
	 * in 32 bits.
	 * @param {Constant} constant
	 * @returns {string} the name of the float32 or int64 value
	 */
	constant({ name, shape, data }) {
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

	/**
	 * @param {number[]} values
	 * @returns {string} the name of a vector of int64
	 */
	integers(values) {
		const data = BigInt64Array.from(values, BigInt);
		return this.constant({
			name: this.#newName(),
			shape: [values.length],
			data,
		});
	}

	/**
	 * @param {string} value
	 * @param {number} axis
	 * @param {number} from
	 * @param {number} to
	 * @returns {string} the part of the value from one position to before another
	 */
	slice(value, axis, from, to) {
		const bounds = [from, to, axis].map((position) =>
			this.integers([position]),
		);
		return this.add("Slice", [value, ...bounds]);
	}

	/**
	 * @param {number[]} shape
	 * @param {Iterable<number>} values
	 * @returns {string} the name of a float32 tensor
	 */
	numbers(shape, values) {
		const data = Float32Array.from(values);
		return this.constant({ name: this.#newName(), shape, data });
	}

	/**
	 * @param {string} name
	 * @param {GraphValue[]} inputs
	 * @param {GraphValue[]} outputs
	 * @returns {Uint8Array} the file
	 */
	finish(name, inputs, outputs) {
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

/** @param {string} name @returns {string} of the same weights before they are widened */
export function halfName(name) {
	return `${name}_half`;
}

/** @param {Uint16Array | Float32Array | BigInt64Array} data */
function dataType(data) {
	if (data instanceof Uint16Array) return DATA_TYPE.float16;
	return data instanceof Float32Array ? DATA_TYPE.float32 : DATA_TYPE.int64;
}

/** @param {[string, Attribute]} attribute */
function attributeProto([name, value]) {
	if (typeof value === "string")
		return { name, s: Buffer.from(value), type: ATTRIBUTE_TYPE.string };
	return Array.isArray(value)
		? { name, ints: value, type: ATTRIBUTE_TYPE.ints }
		: { name, i: value, type: ATTRIBUTE_TYPE.int };
}

/** @param {GraphValue} value */
function valueInfo({ name, shape }) {
	const dim = shape.map((size) =>
		typeof size === "string" ? { dim_param: size } : { dim_value: size },
	);
	return {
		name,
		type: { tensor_type: { elem_type: DATA_TYPE.float32, shape: { dim } } },
	};
}
