import type { ProviderChoice } from "./engine-status.ts";

export type ProviderName = ProviderChoice["name"];

/** What was found on this device before choosing; milliseconds are the median of a batch. */
export type ProviderTrial =
	| {
			readonly kind: "measured";
			readonly webgpuMs: number;
			readonly wasmMs: number;
	  }
	| { readonly kind: "no-adapter" }
	| { readonly kind: "software-adapter" }
	| { readonly kind: "webgpu-failed"; readonly detail: string };

/** The faster provider, with the reason in a sentence. Measured, since WebGPU loses to WASM for small nets on some devices. */
export function chooseProvider(trial: ProviderTrial): ProviderChoice {
	switch (trial.kind) {
		case "measured": {
			const { webgpuMs, wasmMs } = trial;
			const figures = `${webgpuMs.toFixed(1)} ms a batch on WebGPU, ${wasmMs.toFixed(1)} ms on WASM`;
			return {
				name: webgpuMs < wasmMs ? "webgpu" : "wasm",
				reason: `the faster here: ${figures}`,
			};
		}
		case "no-adapter":
			return { name: "wasm", reason: "no graphics adapter offers WebGPU" };
		case "software-adapter":
			return {
				name: "wasm",
				reason: "the graphics adapter is software, far slower than WASM",
			};
		case "webgpu-failed":
			return { name: "wasm", reason: `WebGPU failed: ${trial.detail}` };
	}
}
