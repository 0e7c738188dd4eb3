import * as ort from "onnxruntime-web/jspi";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url";
import { EXPRESSION_CLASSES } from "../core/expression.ts";
import { EXPRESSION_INPUT_SIDE_PX } from "../core/expression-input.ts";
import type { ProviderName } from "../core/provider-choice.ts";
import type { ExpressionClassifier } from "./expression-classifier.ts";

/** The one file that names ONNX Runtime; its /jspi build holds the WebGPU and the CPU provider in one WebAssembly file. */
ort.env.wasm.wasmPaths = { wasm: new URL(wasmUrl, location.href).href };
// The meeting needs the other cores more than a net of a few milliseconds does.
ort.env.wasm.numThreads = 1;

const PIXELS = EXPRESSION_INPUT_SIDE_PX ** 2;
/** WebGPU compiles its shaders per input shape, so batches are padded to these; WASM takes any size. */
const WEBGPU_BATCH_SIZES = [1, 4, 8, 16, 32, 64];

export async function createClassifier(
	model: Uint8Array<ArrayBuffer>,
	provider: ProviderName,
): Promise<ExpressionClassifier> {
	const session = await ort.InferenceSession.create(model, {
		executionProviders: [provider],
		graphOptimizationLevel: "all",
	});
	return {
		async classify(crops) {
			if (crops.length === 0) return [];
			const size =
				provider === "webgpu" ? paddedSize(crops.length) : crops.length;
			const input = new Float32Array(size * PIXELS);
			crops.forEach((crop, i) => {
				input.set(crop, i * PIXELS);
			});
			const side = EXPRESSION_INPUT_SIDE_PX;
			const tensor = new ort.Tensor("float32", input, [size, 1, side, side]);
			try {
				const { probabilities } = await session.run({ crops: tensor });
				if (!probabilities) throw new Error("no output named probabilities");
				try {
					return rowsOf(await probabilities.getData(true), crops.length);
				} finally {
					probabilities.dispose();
				}
			} finally {
				tensor.dispose();
			}
		},
		close: () => session.release(),
	};
}

function paddedSize(count: number): number {
	return WEBGPU_BATCH_SIZES.find((size) => size >= count) ?? count;
}

function rowsOf(data: ArrayLike<unknown>, count: number): readonly number[][] {
	const width = EXPRESSION_CLASSES.length;
	const values = Array.from(data, Number);
	if (values.length < count * width || values.some(Number.isNaN))
		throw new Error("the expression net gave no numbers");
	return Array.from({ length: count }, (_, i) =>
		// A sum of floats may end a hair beyond 1.
		values
			.slice(i * width, (i + 1) * width)
			.map((p) => Math.min(1, Math.max(0, p))),
	);
}
