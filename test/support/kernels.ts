import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { PictureSampler } from "../../src/core/picture/picture-sampler.ts";
import { kernelSampler } from "../../src/offscreen/inference/kernel-sampler.ts";

/** The compiled kernels, as `npm run models` makes them. Node 20 has relaxed SIMD behind a flag, later ones without. */
export function kernelsForTests(): WebAssembly.Module {
	setFlagsFromString("--experimental-wasm-relaxed-simd");
	const file = resolve(import.meta.dirname, "../../kernels/kernels.wasm");
	return new WebAssembly.Module(readFileSync(file));
}

export function samplerForTests(): PictureSampler {
	return kernelSampler(kernelsForTests());
}
