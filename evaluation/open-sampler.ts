import type { PictureSampler } from "../src/core/picture/picture-sampler.ts";
import { kernelSampler } from "../src/offscreen/inference/kernel-sampler.ts";
import { kernels } from "../src/offscreen/inference/kernels.ts";

/** The extension's own sampler. @throws an error that names the kernels if they are damaged */
export async function openSampler(): Promise<PictureSampler> {
	const compiled = await kernels();
	if (!compiled.ok) throw new Error(compiled.error.detail);
	return kernelSampler(compiled.value);
}
