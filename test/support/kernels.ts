import { compiledKernels } from "../../scripts/models/plan/compiled-kernels.ts";
import type { PictureSampler } from "../../src/core/picture/picture-sampler.ts";
import { kernelSampler } from "../../src/offscreen/inference/kernel-sampler.ts";

export function samplerForTests(): PictureSampler {
	return kernelSampler(compiledKernels());
}
