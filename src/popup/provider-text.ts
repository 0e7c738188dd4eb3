import type { EngineStatus } from "../core/engine-status.ts";
import { readsExpression } from "../core/reads.ts";

const NAMES = { webgpu: "WebGPU", wasm: "WASM" } as const;

/** "Runs on WASM: no graphics adapter"; what the reason is made of comes from the offscreen document. */
export function providerText({ phase, provider, reads }: EngineStatus): string {
	if (provider) return `Runs on ${NAMES[provider.name]}: ${provider.reason}`;
	if (!readsExpression(reads)) return "Expressions are not read";
	return phase === "loading"
		? "Where expressions run is being measured"
		: "Expressions cannot be read now";
}
