import * as ort from "onnxruntime-web/jspi";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url";
import type { ProviderName } from "../../core/base/engine-status.ts";
import { runtimeResources } from "../diagnostics/runtime-resources.ts";
import type { Net, NetInput, NetModel } from "./net.ts";

/** The one file that names ONNX Runtime; its /jspi build holds the WebGPU and the CPU provider in one WebAssembly file. */
ort.env.wasm.wasmPaths = { wasm: new URL(wasmUrl, location.href).href };
// A second spins for 30 ms after each run, and the page needs the core.
ort.env.wasm.numThreads = 1;

/** WebGPU compiles its shaders per input shape, so batches are padded to these. */
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
				values.forEach((ofBatch, i) => {
					rows[i]?.push(...ofBatch);
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

/** The processor takes as long for eight at once as for eight one after the other, and needs less memory for one. */
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

/** The first `count` rows; those of a padded batch's padding are left out. */
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
