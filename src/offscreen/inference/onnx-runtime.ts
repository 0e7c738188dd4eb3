import * as ort from "onnxruntime-web/jspi";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url";
import type { ProviderName } from "../../core/base/engine-status.ts";
import { runtimeResources } from "../diagnostics/runtime-resources.ts";
import type { Net, NetInput, NetModel } from "./net.ts";

/** Only this file imports ONNX Runtime. Its /jspi build contains the WebGPU and the CPU provider in one WebAssembly file. */
ort.env.wasm.wasmPaths = { wasm: new URL(wasmUrl, location.href).href };
// A second thread would spin for 30 ms after each run, and the page needs that core.
ort.env.wasm.numThreads = 1;

/** WebGPU compiles its shaders for each input shape, so batches are padded to one of these sizes. */
const WEBGPU_BATCH_SIZES = [1, 4, 8, 16, 32, 64];

export async function openNet(
	{ bytes }: NetModel,
	provider: ProviderName,
	input: NetInput,
): Promise<Net> {
	const session = await ort.InferenceSession.create(bytes, {
		executionProviders: [provider],
		graphOptimizationLevel: "all",
	});
	runtimeResources.opened("net");
	return {
		async run(items, outputs) {
			const rows = outputs.map((): Float32Array[] => []);
			for (const batch of batchesOf(items, provider)) {
				const values = await runBatch(session, batch, input, outputs);
				values.forEach((batchRows, i) => {
					rows[i]?.push(...batchRows);
				});
			}
			return rows;
		},
		async close() {
			await session.release();
			runtimeResources.closed("net");
		},
	};
}

/** Splits the items into batches. On the processor each item is a batch: eight at once take as long as eight in a row, and need more memory. */
function batchesOf(
	items: readonly Float32Array[],
	provider: ProviderName,
): readonly (readonly Float32Array[])[] {
	const most = provider === "webgpu" ? (WEBGPU_BATCH_SIZES.at(-1) ?? 1) : 1;
	return Array.from({ length: Math.ceil(items.length / most) }, (_, i) =>
		items.slice(i * most, (i + 1) * most),
	);
}

async function runBatch(
	session: ort.InferenceSession,
	items: readonly Float32Array[],
	{ name, shape }: NetInput,
	outputs: readonly string[],
): Promise<readonly (readonly Float32Array[])[]> {
	const length = shape.reduce((product, size) => product * size, 1);
	const size =
		WEBGPU_BATCH_SIZES.find((size) => size >= items.length) ?? items.length;
	const [only] = items;
	const data = size === 1 && only ? only : joined(items, size * length);
	const tensor = new ort.Tensor("float32", data, [size, ...shape]);
	runtimeResources.opened("tensor");
	try {
		const results = await session.run({ [name]: tensor }, outputs);
		runtimeResources.opened("tensor", Object.values(results).length);
		try {
			return await Promise.all(
				outputs.map((output) => rowsOf(results[output], output, items.length)),
			);
		} finally {
			for (const result of Object.values(results)) dispose(result);
		}
	} finally {
		dispose(tensor);
	}
}

function dispose(tensor: ort.Tensor): void {
	tensor.dispose();
	runtimeResources.closed("tensor");
}

function joined(items: readonly Float32Array[], length: number): Float32Array {
	const data = new Float32Array(length);
	let at = 0;
	for (const item of items) {
		data.set(item, at);
		at += item.length;
	}
	return data;
}

/** The first `count` rows; the rest belong to the padding. */
async function rowsOf(
	values: ort.Tensor | undefined,
	output: string,
	count: number,
): Promise<readonly Float32Array[]> {
	if (!values) throw new Error(`the net has no output named ${output}`);
	const data = await values.getData(true);
	if (!(data instanceof Float32Array) || data.some(Number.isNaN))
		throw new Error(`the net gave no numbers as ${output}`);
	const width = data.length / (values.dims[0] ?? 1);
	return Array.from({ length: count }, (_, i) =>
		data.slice(i * width, (i + 1) * width),
	);
}
