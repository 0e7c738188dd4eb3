import { describe, expect, test } from "vitest";
import { providerText } from "../../../src/ui/room/provider-text.ts";
import { aRoom } from "../../support/popup-builders.ts";

const { status } = aRoom();

describe("providerText", () => {
	test("says where the net runs, and why there", () => {
		expect(providerText(status)).toBe(
			"Runs on WASM: no graphics adapter offers WebGPU",
		);
	});

	test.each([
		[
			{ kind: "measured", webgpuMs: 3.14, wasmMs: 12 },
			"the faster here: 3.1 ms a batch on WebGPU, 12.0 ms on WASM",
		],
		[{ kind: "software-adapter" }, "the graphics adapter is software"],
		[{ kind: "adapter-silent" }, "the graphics adapter didn't answer"],
		[{ kind: "webgpu-failed", detail: "no f16" }, "WebGPU failed: no f16"],
		[{ kind: "webgpu-lost" }, "WebGPU was lost"],
	] as const)("words the reason %o", (reason, words) => {
		const provider = { name: "wasm", reason } as const;
		expect(providerText({ ...status, provider })).toContain(words);
	});

	test("distinguishes a provider that is not measured yet from one that is not available", () => {
		const none = { ...status, provider: null };
		expect(providerText({ ...none, phase: "loading" })).toContain(
			"Finding out",
		);
		expect(providerText({ ...none, phase: "degraded" })).toBe(
			"Roompulse can't analyse pictures now",
		);
	});
});
