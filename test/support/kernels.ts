import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { PictureSampler } from "../../src/core/picture/picture-sampler.ts";
import { kernelSampler } from "../../src/offscreen/inference/kernel-sampler.ts";

/** The kernels that `npm run models` compiles. Node 20 needs a flag for relaxed SIMD, later versions do not. */
export function kernelsForTests(): WebAssembly.Module {
	setFlagsFromString("--experimental-wasm-relaxed-simd");
	const file = resolve(import.meta.dirname, "../../kernels/kernels.wasm");
	return new WebAssembly.Module(readFileSync(file));
}

export function samplerForTests(): PictureSampler {
	return kernelSampler(kernelsForTests());
}
