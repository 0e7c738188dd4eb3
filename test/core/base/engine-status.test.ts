import { describe, expect, test } from "vitest";
import { chooseProvider } from "../../../src/core/base/engine-status.ts";

describe("the provider", () => {
	test("is WebGPU if a batch was faster on it, with both figures as the reason", () => {
		const trial = { kind: "measured", webgpuMs: 3.14, wasmMs: 12 } as const;
		expect(chooseProvider(trial)).toEqual({ name: "webgpu", reason: trial });
	});

	test("is WASM if WebGPU was slower or no faster", () => {
		const slower = { kind: "measured", webgpuMs: 20, wasmMs: 12 } as const;
		const same = { kind: "measured", webgpuMs: 12, wasmMs: 12 } as const;
		expect(chooseProvider(slower).name).toBe("wasm");
		expect(chooseProvider(same).name).toBe("wasm");
	});

	test.each([
		{ kind: "no-adapter" },
		{ kind: "software-adapter" },
		{ kind: "webgpu-failed", detail: "shader-f16 is missing" },
	] as const)("is WASM after $kind, and says so", (trial) => {
		expect(chooseProvider(trial)).toEqual({ name: "wasm", reason: trial });
	});
});
