import type { CountedFailure } from "./pipeline-failure.ts";
import type { Reads } from "./preferences.ts";

/** What was measured or observed; milliseconds are the median of a batch. */
export type ProviderReason =
	| {
			readonly kind: "measured";
			readonly webgpuMs: number;
			readonly wasmMs: number;
	  }
	| { readonly kind: "no-adapter" }
	| { readonly kind: "software-adapter" }
	| { readonly kind: "webgpu-failed"; readonly detail: string }
	/** While it ran. */
	| { readonly kind: "webgpu-lost" };

/** Where the nets run, and why there. */
export interface ProviderChoice {
	readonly name: "webgpu" | "wasm";
	readonly reason: ProviderReason;
}

/** How many of the nets that the choice needs are loaded; one that cannot be never is. */
export interface ModelCount {
	readonly ready: number;
	readonly wanted: number;
}

/** How the offscreen document is doing. "degraded": it goes on with less, and `problems` says with what. */
export interface EngineStatus {
	readonly phase: "loading" | "running" | "degraded" | "failed";
	readonly reads: Reads;
	readonly models: ModelCount;
	/** Null until measured. */
	readonly provider: ProviderChoice | null;
	readonly problems: readonly CountedFailure[];
}

export type ProviderName = ProviderChoice["name"];

/** What was found on this device before choosing. */
export type ProviderTrial = Exclude<ProviderReason, { kind: "webgpu-lost" }>;

/** The faster provider. Measured, since WebGPU loses to WASM for small nets on some devices. */
export function chooseProvider(trial: ProviderTrial): ProviderChoice {
	const isFaster = trial.kind === "measured" && trial.webgpuMs < trial.wasmMs;
	return { name: isFaster ? "webgpu" : "wasm", reason: trial };
}
