import type { ProviderChoice, ProviderReason } from "./engine-status.ts";

export type ProviderName = ProviderChoice["name"];

/** What was found on this device before choosing. */
export type ProviderTrial = Exclude<ProviderReason, { kind: "webgpu-lost" }>;

/** The faster provider. Measured, since WebGPU loses to WASM for small nets on some devices. */
export function chooseProvider(trial: ProviderTrial): ProviderChoice {
	const isFaster = trial.kind === "measured" && trial.webgpuMs < trial.wasmMs;
	return { name: isFaster ? "webgpu" : "wasm", reason: trial };
}
