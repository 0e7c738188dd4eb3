import {
	chooseProvider,
	type ProviderChoice,
	type ProviderName,
	type ProviderTrial,
} from "../../core/base/engine-status.ts";
import type { AdapterKind } from "./graphics-adapter.ts";
import { inTime } from "./in-time.ts";
import type { BatchNet } from "./net.ts";

/** The parts of the device that a stage needs; tests replace them. */
export interface NetDevice<Answer> {
	open(provider: ProviderName): Promise<BatchNet<Answer>>;
	/** Numbers in one input. */
	readonly inputLength: number;
	probeAdapter(): Promise<AdapterKind>;
	nowMs(): number;
	/** Ends the worker whose net on WebGPU does not answer; all of its nets fail then. */
	endHungWorker(): void;
}

/** A net on the provider that suits this device best. */
export interface NetStage<Answer> extends BatchNet<Answer> {
	readonly provider: ProviderChoice;
}

/** Untimed first runs, during which shaders and WebAssembly are compiled. */
const WARM_UP_RUNS = 6;
const TIMED_RUNS = 5;
const TRIAL_BATCH = 8;
/** The user waits for the trial, which takes a second or two with the compilation of the shaders; a graphics driver that hangs never ends it. */
const TRIAL_TIMEOUT_MS = 5_000;

/**
 * Opens the net on the provider that a short benchmark finds faster, and warms it
 * up. If WebGPU is lost later, the stage continues on WASM: it runs the current
 * batch again and calls `onWebgpuLost`.
 */
export async function openNetStage<Answer>(
	device: NetDevice<Answer>,
	onWebgpuLost: (cause: unknown) => void,
): Promise<NetStage<Answer>> {
	const wasm = await openWarm(device, "wasm");
	const { trial, webgpu } = await tryWebgpu(device, wasm);
	let provider = chooseProvider(trial);
	let fast = provider.name === "webgpu" ? webgpu : null;
	if (!fast) await webgpu?.close().catch(() => {});

	return {
		get provider() {
			return provider;
		},
		get runsInThisThread() {
			return !fast && wasm.runsInThisThread === true;
		},
		async run(inputs) {
			if (!fast) return wasm.run(inputs);
			try {
				return await fast.run(inputs);
			} catch (cause) {
				const lost = fast;
				fast = null;
				provider = { name: "wasm", reason: { kind: "webgpu-lost" } };
				onWebgpuLost(cause);
				await lost.close().catch(() => {});
				return wasm.run(inputs);
			}
		},
		async close() {
			await wasm.close();
			await fast?.close();
		},
	};
}

/** Times both providers only if both are usable: the trial takes a second, for which the user waits. */
async function tryWebgpu<Answer>(
	device: NetDevice<Answer>,
	wasm: BatchNet<Answer>,
): Promise<{ trial: ProviderTrial; webgpu: BatchNet<Answer> | null }> {
	try {
		const adapter = await device.probeAdapter();
		if (adapter === "none")
			return { trial: { kind: "no-adapter" }, webgpu: null };
		if (adapter === "software")
			return { trial: { kind: "software-adapter" }, webgpu: null };
		if (adapter === "silent")
			return { trial: { kind: "adapter-silent" }, webgpu: null };
		const measuring = measure(device, wasm);
		const measured = await inTime(measuring, TRIAL_TIMEOUT_MS);
		if (measured !== "silent") return measured;
		closeLater(measuring);
		device.endHungWorker();
		return { trial: { kind: "adapter-silent" }, webgpu: null };
	} catch (cause) {
		const detail = cause instanceof Error ? cause.message : String(cause);
		return { trial: { kind: "webgpu-failed", detail }, webgpu: null };
	}
}

async function measure<Answer>(
	device: NetDevice<Answer>,
	wasm: BatchNet<Answer>,
) {
	const webgpu = await openWarm(device, "webgpu");
	const wasmMs = await timeBatch(device, wasm);
	const webgpuMs = await orClose(webgpu, () => timeBatch(device, webgpu));
	const trial = { kind: "measured", webgpuMs, wasmMs } as const;
	return { trial, webgpu };
}

/** Closes a net that nobody waits for any more, once it is open. */
async function closeLater(
	opening: Promise<{ readonly webgpu: BatchNet<unknown> }>,
): Promise<void> {
	try {
		await (await opening).webgpu.close();
	} catch {
		// It never opened.
	}
}

async function openWarm<Answer>(
	device: NetDevice<Answer>,
	provider: ProviderName,
): Promise<BatchNet<Answer>> {
	const net = await device.open(provider);
	const [input = new Float32Array()] = trialInputs(device);
	await orClose(net, async () => {
		for (let i = 0; i < WARM_UP_RUNS; i++) await net.run([input]);
	});
	return net;
}

/** Closes the net if `work` fails, so that no net stays open behind an error. */
async function orClose<Value>(
	net: BatchNet<unknown>,
	work: () => Promise<Value>,
): Promise<Value> {
	try {
		return await work();
	} catch (cause) {
		await net.close().catch(() => {});
		throw cause;
	}
}

/** Median duration of a batch in milliseconds. The first run is not counted: the batch's shape is new, and shaders are compiled for it. */
async function timeBatch<Answer>(
	device: NetDevice<Answer>,
	net: BatchNet<Answer>,
): Promise<number> {
	const inputs = trialInputs(device);
	await net.run(inputs);
	const times: number[] = [];
	for (let i = 0; i < TIMED_RUNS; i++) {
		const startMs = device.nowMs();
		await net.run(inputs);
		times.push(device.nowMs() - startMs);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(TIMED_RUNS / 2)] ?? Number.POSITIVE_INFINITY;
}

function trialInputs({ inputLength }: NetDevice<unknown>): Float32Array[] {
	return Array.from(
		{ length: TRIAL_BATCH },
		() => new Float32Array(inputLength),
	);
}
