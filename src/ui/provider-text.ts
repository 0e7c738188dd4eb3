import type { EngineStatus } from "../core/engine-status.ts";

const NAMES = { webgpu: "WebGPU", wasm: "WASM" } as const;

/** "Runs on WASM: no graphics adapter"; what the reason is made of comes from the offscreen document. */
export function providerText({ phase, provider }: EngineStatus): string {
	if (provider) return `Runs on ${NAMES[provider.name]}: ${provider.reason}`;
	return phase === "loading"
		? "Where the nets run is being measured"
		: "The nets cannot run now";
}
