import type { ProviderChoice } from "../core/engine-status.ts";
import { EXPRESSION_INPUT_SIDE_PX } from "../core/expression-input.ts";
import {
	chooseProvider,
	type ProviderName,
	type ProviderTrial,
} from "../core/provider-choice.ts";
import type { ExpressionClassifier } from "./expression-classifier.ts";
import type { AdapterKind } from "./graphics-adapter.ts";

/** What the stage needs of the device; fakes stand in for it in tests. */
export interface ExpressionDevice {
	createClassifier(provider: ProviderName): Promise<ExpressionClassifier>;
	probeAdapter(): Promise<AdapterKind>;
	nowMs(): number;
}

export interface ExpressionStage extends ExpressionClassifier {
	readonly provider: ProviderChoice;
}

const WARM_UP_RUNS = 6;
const TIMED_RUNS = 5;
const TRIAL_BATCH = 8;

/**
 * Loads the net on the provider that a short benchmark finds faster, warmed up.
 * If WebGPU is lost later, it goes on with WASM: the batch at hand is
 * classified again, and `onWebgpuLost` tells.
 */
export async function openExpressionStage(
	device: ExpressionDevice,
	onWebgpuLost: (cause: unknown) => void,
): Promise<ExpressionStage> {
	const { classifier: wasm, batchMs: wasmMs } = await openTimed(device, "wasm");
	const { trial, webgpu } = await tryWebgpu(device, wasmMs);
	let provider = chooseProvider(trial);
	let fast = provider.name === "webgpu" ? webgpu : null;
	if (!fast) await webgpu?.close().catch(() => {});

	return {
		get provider() {
			return provider;
		},
		async classify(crops) {
			if (!fast) return wasm.classify(crops);
			try {
				return await fast.classify(crops);
			} catch (cause) {
				const lost = fast;
				fast = null;
				provider = { name: "wasm", reason: "WebGPU was lost while running" };
				onWebgpuLost(cause);
				await lost.close().catch(() => {});
				return wasm.classify(crops);
			}
		},
		async close() {
			await wasm.close();
			await fast?.close();
		},
	};
}

async function tryWebgpu(
	device: ExpressionDevice,
	wasmMs: number,
): Promise<{ trial: ProviderTrial; webgpu: ExpressionClassifier | null }> {
	try {
		const adapter = await device.probeAdapter();
		if (adapter === "none")
			return { trial: { kind: "no-adapter" }, webgpu: null };
		if (adapter === "software")
			return { trial: { kind: "software-adapter" }, webgpu: null };
		const { classifier, batchMs } = await openTimed(device, "webgpu");
		return {
			trial: { kind: "measured", webgpuMs: batchMs, wasmMs },
			webgpu: classifier,
		};
	} catch (cause) {
		const detail = cause instanceof Error ? cause.message : String(cause);
		return { trial: { kind: "webgpu-failed", detail }, webgpu: null };
	}
}

/** A classifier whose runs break is closed before the trial ends. */
async function openTimed(
	device: ExpressionDevice,
	provider: ProviderName,
): Promise<{ classifier: ExpressionClassifier; batchMs: number }> {
	const classifier = await device.createClassifier(provider);
	try {
		return { classifier, batchMs: await timeBatch(classifier, device.nowMs) };
	} catch (cause) {
		await classifier.close().catch(() => {});
		throw cause;
	}
}

/** Median milliseconds of a batch, after the runs in which shaders and WebAssembly are compiled. */
async function timeBatch(
	classifier: ExpressionClassifier,
	nowMs: () => number,
): Promise<number> {
	const crops = Array.from(
		{ length: TRIAL_BATCH },
		() => new Float32Array(EXPRESSION_INPUT_SIDE_PX ** 2),
	);
	for (let i = 0; i < WARM_UP_RUNS; i++) await classifier.classify(crops);
	const times: number[] = [];
	for (let i = 0; i < TIMED_RUNS; i++) {
		const startMs = nowMs();
		await classifier.classify(crops);
		times.push(nowMs() - startMs);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(TIMED_RUNS / 2)] ?? Number.POSITIVE_INFINITY;
}
