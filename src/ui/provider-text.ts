import type { EngineStatus } from "../core/engine-status.ts";
import { text } from "../platform/text.ts";

const NAMES = { webgpu: "WebGPU", wasm: "WASM" } as const;

/** "Runs on WASM: no graphics adapter"; what the reason is made of comes from the offscreen document. */
export function providerText({ phase, provider }: EngineStatus): string {
	if (provider)
		return text("provider_runs", NAMES[provider.name], provider.reason);
	return phase === "loading"
		? text("provider_measuring")
		: text("provider_none");
}
