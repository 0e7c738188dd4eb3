import { describe, expect, test } from "vitest";
import { chooseProvider } from "../../src/core/provider-choice.ts";

describe("the provider", () => {
	test("is WebGPU where a batch was faster on it, with both figures as the reason", () => {
		expect(
			chooseProvider({ kind: "measured", webgpuMs: 3.14, wasmMs: 12 }),
		).toEqual({
			name: "webgpu",
			reason: "the faster here: 3.1 ms a batch on WebGPU, 12.0 ms on WASM",
		});
	});

	test("is WASM where WebGPU was slower or no faster", () => {
		const slower = { kind: "measured", webgpuMs: 20, wasmMs: 12 } as const;
		const same = { kind: "measured", webgpuMs: 12, wasmMs: 12 } as const;
		expect(chooseProvider(slower).name).toBe("wasm");
		expect(chooseProvider(same).name).toBe("wasm");
	});

	test.each([
		[{ kind: "no-adapter" }, "no graphics adapter"],
		[{ kind: "software-adapter" }, "is software"],
		[{ kind: "webgpu-failed", detail: "shader-f16 is missing" }, "shader-f16"],
	] as const)("is WASM after $kind, and says so", (trial, words) => {
		const choice = chooseProvider(trial);
		expect(choice.name).toBe("wasm");
		expect(choice.reason).toContain(words);
	});
});
