import type { ProviderReason } from "../../src/core/base/engine-status.ts";

/** The reason for the choice of a provider, in words for reports and figures. */
export function providerWords(reason: ProviderReason): string {
	switch (reason.kind) {
		case "measured":
			return `the faster here: ${reason.webgpuMs.toFixed(1)} ms a batch on WebGPU, ${reason.wasmMs.toFixed(1)} ms on WASM`;
		case "no-adapter":
			return "no graphics adapter offers WebGPU";
		case "software-adapter":
			return "the graphics adapter is software, far slower than WASM";
		case "adapter-silent":
			return "the graphics adapter didn't answer";
		case "webgpu-failed":
			return `WebGPU failed: ${reason.detail}`;
		case "webgpu-lost":
			return "WebGPU was lost while running";
	}
}
