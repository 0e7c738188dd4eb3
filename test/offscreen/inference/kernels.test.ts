import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { beforeEach, describe, expect, test, vi } from "vitest";

const COMPILED = readFileSync("kernels/kernels.wasm");
// Node 20 needs a flag for relaxed SIMD, later versions do not.
setFlagsFromString("--experimental-wasm-relaxed-simd");
beforeEach(() => vi.resetModules());

/** The kernels as a new document loads them, if its package contains `bytes`. */
async function loaded(bytes: Uint8Array<ArrayBuffer>) {
	vi.stubGlobal("fetch", async () => new Response(bytes));
	const { kernels } = await import(
		"../../../src/offscreen/inference/kernels.ts"
	);
	return kernels();
}

describe("the kernels", () => {
	test("are compiled if they match models/manifest.json", async () => {
		const result = await loaded(new Uint8Array(COMPILED));
		expect(result.ok && result.value).toBeInstanceOf(WebAssembly.Module);
	});

	test("are refused by name if they are truncated", async () => {
		expect(await loaded(new Uint8Array(COMPILED.subarray(0, 9)))).toMatchObject(
			{
				ok: false,
				error: {
					code: "model-damaged",
					detail: expect.stringContaining("kernels.wasm: 9 bytes"),
				},
			},
		);
	});

	test("are refused even if other valid WebAssembly has replaced them", async () => {
		const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
		expect(await loaded(emptyModule)).toMatchObject({
			ok: false,
			error: { code: "model-damaged" },
		});
	});
});
