import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OpenNet } from "../../../src/offscreen/inference/net.ts";

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
	return stageLoader(
		() => Promise.reject(new Error("no net can be opened")),
		() => {},
	);
}

describe("kernels that were cut short", () => {
	test.each([
		["the sampler", "loadSampler"],
		["the detector", "loadDetector"],
		["the full-range net", "loadFarDetector"],
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

/** The loader of a new document whose package is whole, on a computer whose graphics driver hangs. */
async function loaderWithHungDriver(openNet: OpenNet) {
	// Node 20 needs a flag for relaxed SIMD, later versions do not.
	setFlagsFromString("--experimental-wasm-relaxed-simd");
	vi.stubGlobal("fetch", async (url: string) => {
		const name = basename(new URL(url, "file://").pathname);
		const folder = name.endsWith(".wasm") ? "kernels" : "models";
		return new Response(new Uint8Array(readFileSync(join(folder, name))));
	});
	const info = { architecture: "", device: "", description: "a card" };
	vi.stubGlobal("navigator", {
		gpu: { requestAdapter: async () => ({ info }) },
	});
	const { stageLoader } = await import(
		"../../../src/offscreen/inference/stage-loader.ts"
	);
	return stageLoader(openNet, () => {});
}

test("a graphics driver that hangs is waited for once, not once for each net", async () => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
	const onWebgpu = vi.fn(() => new Promise<never>(() => {}));
	const loader = await loaderWithHungDriver((_model, provider) =>
		provider === "webgpu"
			? onWebgpu()
			: Promise.resolve({ run: async () => [], close: async () => {} }),
	);
	const detector = loader.loadDetector(() => {});
	while (onWebgpu.mock.calls.length === 0)
		await new Promise((resolve) => setImmediate(resolve));
	await vi.advanceTimersByTimeAsync(10_000);
	await detector;
	// No timer goes on now, so that another wait would never end.
	expect(await loader.loadMesh(() => {})).toMatchObject({
		ok: true,
		value: { provider: { name: "wasm", reason: { kind: "adapter-silent" } } },
	});
	expect(onWebgpu).toHaveBeenCalledTimes(1);
	vi.useRealTimers();
});

test("memory that WebAssembly does not get is called that", async () => {
	const loader = await loaderWithHungDriver(() =>
		Promise.reject(new RangeError("could not allocate memory")),
	);
	expect(await loader.loadMesh(() => {})).toMatchObject({
		ok: false,
		error: { code: "memory-short", detail: "could not allocate memory" },
	});
});
