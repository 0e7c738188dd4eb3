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

/** What the net gives for a crop: one number per class. */
type NetOutput = "logits" | "probabilities";

/** The net in a session of its own. */
interface ExpressionNet {
	/** Computes one output alone for a batch; rejects where the net breaks or lacks it. */
	run(
		crops: readonly Float32Array[],
		output: NetOutput,
	): Promise<readonly number[][]>;
	close(): Promise<void>;
}

export async function createClassifier(
	model: Uint8Array<ArrayBuffer>,
	provider: ProviderName,
): Promise<ExpressionClassifier> {
	const net = await openNet(model, provider);
	return {
		async classify(crops) {
			const rows = await net.run(crops, "probabilities");
			// A sum of floats may end a hair beyond 1.
			return rows.map((row) => row.map((p) => Math.min(1, Math.max(0, p))));
		},
		close: net.close,
	};
}

export async function openNet(
	model: Uint8Array<ArrayBuffer>,
	provider: ProviderName,
): Promise<ExpressionNet> {
	const session = await ort.InferenceSession.create(model, {
		executionProviders: [provider],
		graphOptimizationLevel: "all",
	});
	return {
		async run(crops, output) {
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
				const { [output]: values } = await session.run({ crops: tensor }, [
					output,
				]);
				if (!values) throw new Error(`no output named ${output}`);
				try {
					return rowsOf(await values.getData(true), crops.length);
				} finally {
					values.dispose();
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
		values.slice(i * width, (i + 1) * width),
	);
}
