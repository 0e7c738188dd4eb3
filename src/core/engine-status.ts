import type { CountedFailure } from "./pipeline-failure.ts";
import type { Reads } from "./reads.ts";

/** Where the nets run, and the measured or observed reason in a sentence. */
export interface ProviderChoice {
	readonly name: "webgpu" | "wasm";
	readonly reason: string;
}

/** How the offscreen document is doing. "degraded": it goes on with less, and `problems` says with what. */
export interface EngineStatus {
	readonly phase: "loading" | "running" | "degraded" | "failed";
	readonly reads: Reads;
	/** Null until measured. */
	readonly provider: ProviderChoice | null;
	readonly problems: readonly CountedFailure[];
}
