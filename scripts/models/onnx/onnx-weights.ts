import { DATA_TYPE, decodeModel } from "./onnx-schema.ts";

/** `at` is the offset from the file's start, in bytes. */
export interface StoredTensor {
	at: number;
	bits: 16 | 32;
	shape: number[];
}

/** Finds each constant in a model's file, by name. */
export function storedTensors(file: Uint8Array): Map<string, StoredTensor> {
	const { graph } = decodeModel(file);
	return new Map(
		graph.initializer.map((tensor): [string, StoredTensor] => [
			tensor.name,
			{
				at: tensor.raw_data.byteOffset - file.byteOffset,
				bits: tensor.data_type === DATA_TYPE.float16 ? 16 : 32,
				shape: tensor.dims.map(Number),
			},
		]),
	);
}
