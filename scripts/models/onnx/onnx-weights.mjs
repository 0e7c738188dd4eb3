import { DATA_TYPE, ModelProto } from "./onnx-schema.mjs";

/** @typedef {{at: number, bits: 16 | 32, shape: number[]}} StoredTensor `at` in bytes from the file's start */

/**
 * Where a model's file holds its constants.
 * @param {Uint8Array} file
 * @returns {Map<string, StoredTensor>}
 */
export function storedTensors(file) {
	const { graph } = Object(ModelProto.decode(file));
	return new Map(
		graph.initializer.map(
			/** @returns {[string, StoredTensor]} */ (
				/** @type {{name: string, dims: unknown[], data_type: number, raw_data: Uint8Array}} */ tensor,
			) => [
				tensor.name,
				{
					at: tensor.raw_data.byteOffset - file.byteOffset,
					bits: tensor.data_type === DATA_TYPE.float16 ? 16 : 32,
					shape: tensor.dims.map(Number),
				},
			],
		),
	);
}
