import type { CountedFailure } from "./pipeline-failure.ts";
import type { ReadingScope } from "./preferences.ts";

/** Why a provider was chosen. Milliseconds are the median of a batch. */
export type ProviderReason =
	| {
			readonly kind: "measured";
			readonly webgpuMs: number;
			readonly wasmMs: number;
	  }
	| { readonly kind: "no-adapter" }
	| { readonly kind: "software-adapter" }
	/** The browser did not say in time whether there is an adapter. */
	| { readonly kind: "adapter-silent" }
	| { readonly kind: "webgpu-failed"; readonly detail: string }
	/** WebGPU lost its device while it was running. */
	| { readonly kind: "webgpu-lost" };

/** The provider that the nets run on, and why. */
export interface ProviderChoice {
	readonly name: "webgpu" | "wasm";
	readonly reason: ProviderReason;
}

/** How many nets the reading scope needs, and how many of them are loaded. A net that cannot be loaded is wanted, but never ready. */
export interface ModelCount {
	readonly ready: number;
	readonly wanted: number;
}

/** How the offscreen document is doing. "degraded": it continues without something, and `problems` says without what. */
export interface EngineStatus {
	readonly phase: "loading" | "running" | "degraded" | "failed";
	readonly reads: ReadingScope;
	readonly models: ModelCount;
	/** Null until measured. */
	readonly provider: ProviderChoice | null;
	readonly problems: readonly CountedFailure[];
}

/** The status for one tab, with the problems that only its page has. */
export function withProblems(
	status: EngineStatus,
	own: readonly CountedFailure[],
): EngineStatus {
	if (own.length === 0) return status;
	const codes = new Set(own.map(({ code }) => code));
	const others = status.problems.filter(({ code }) => !codes.has(code));
	return {
		...status,
		phase: status.phase === "running" ? "degraded" : status.phase,
		problems: [...others, ...own],
	};
}

export type ProviderName = ProviderChoice["name"];

/** The result of the trial on this device, before a provider is chosen. */
export type ProviderTrial = Exclude<ProviderReason, { kind: "webgpu-lost" }>;

/** The faster provider. It is measured because WebGPU is slower than WASM for small nets on some devices. */
export function chooseProvider(trial: ProviderTrial): ProviderChoice {
	const isFaster = trial.kind === "measured" && trial.webgpuMs < trial.wasmMs;
	return { name: isFaster ? "webgpu" : "wasm", reason: trial };
}
