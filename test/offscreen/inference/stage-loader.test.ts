import { beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => {
	vi.resetModules();
});

/** The loader of a new document whose package has a kernels.wasm that was cut short. */
async function loaderWithDamagedKernels() {
	vi.stubGlobal(
		"fetch",
		async () => new Response(new Uint8Array([0, 97, 115, 109])),
	);
	const { stageLoader } = await import(
		"../../../src/offscreen/inference/stage-loader.ts"
	);
	return stageLoader(() => Promise.reject(new Error("no net can be opened")));
}

describe("kernels that were cut short", () => {
	test.each([
		["the sampler", "loadSampler"],
		["the detector", "loadDetector"],
		["the mesh", "loadMesh"],
		["the expression net", "loadExpression"],
	] as const)(
		"are named as the damaged file when %s is loaded",
		async (_, load) => {
			const loader = await loaderWithDamagedKernels();
			expect(await loader[load](() => {})).toMatchObject({
				ok: false,
				error: {
					code: "model-damaged",
					detail: expect.stringContaining("kernels.wasm: 4 bytes"),
				},
			});
		},
	);
});
