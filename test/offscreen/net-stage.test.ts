import { describe, expect, test, vi } from "vitest";
import type { ProviderName } from "../../src/core/provider-choice.ts";
import type { ExpressionClassifier } from "../../src/offscreen/expression-classifier.ts";
import {
	type ExpressionDevice,
	openExpressionStage,
} from "../../src/offscreen/expression-stage.ts";
import { aDistribution } from "../support/builders.ts";

const CROPS = [new Float32Array(48 * 48), new Float32Array(48 * 48)];
const HAPPY = aDistribution({ 1: 0.9 });

/** A device on which a batch takes so many milliseconds by the test's own clock; the first runs of all take ten times as long. */
function aDevice(
	batchMs: Record<ProviderName, number>,
	overrides: Partial<ExpressionDevice> = {},
) {
	let clockMs = 0;
	const classifierOn = (provider: ProviderName) => {
		let runs = 0;
		return {
			classify: vi.fn<ExpressionClassifier["classify"]>(async (crops) => {
				clockMs += batchMs[provider] * (++runs <= 3 ? 10 : 1);
				return crops.map(() => HAPPY);
			}),
			close: vi.fn(async () => {}),
		};
	};
	const classifiers = {
		webgpu: classifierOn("webgpu"),
		wasm: classifierOn("wasm"),
	};
	const created: ProviderName[] = [];
	const device: ExpressionDevice = {
		async createClassifier(provider) {
			created.push(provider);
			return classifiers[provider];
		},
		probeAdapter: async () => "real",
		nowMs: () => clockMs,
		...overrides,
	};
	return { ...classifiers, created, device };
}

const FAST_WEBGPU = { webgpu: 3, wasm: 12 };
const FAST_WASM = { webgpu: 20, wasm: 12 };
const noLoss = () => {
	throw new Error("WebGPU was not lost.");
};

describe("where the net runs", () => {
	test("is WebGPU where a batch is faster on it, measured after warming up", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		const stage = await openExpressionStage(device, noLoss);
		expect(stage.provider).toEqual({
			name: "webgpu",
			reason: "the faster here: 3.0 ms a batch on WebGPU, 12.0 ms on WASM",
		});
		wasm.classify.mockClear();
		expect(await stage.classify(CROPS)).toEqual([HAPPY, HAPPY]);
		expect(webgpu.classify).toHaveBeenLastCalledWith(CROPS);
		expect(wasm.classify).not.toHaveBeenCalled();
	});

	test("is WASM where that is faster; the other is closed", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WASM);
		const stage = await openExpressionStage(device, noLoss);
		expect(stage.provider.name).toBe("wasm");
		expect(webgpu.close).toHaveBeenCalledTimes(1);
		await stage.classify(CROPS);
		expect(wasm.classify).toHaveBeenLastCalledWith(CROPS);
	});

	test.each([
		["no adapter", "none", "no graphics adapter"],
		["a software adapter", "software", "is software"],
	] as const)(
		"is WASM with %s, and WebGPU is not even tried",
		async (_what, kind, words) => {
			const { device, created } = aDevice(FAST_WEBGPU, {
				probeAdapter: async () => kind,
			});
			const stage = await openExpressionStage(device, noLoss);
			expect(stage.provider.name).toBe("wasm");
			expect(stage.provider.reason).toContain(words);
			expect(created).toEqual(["wasm"]);
		},
	);
});

describe("WebGPU that cannot be had", () => {
	test("since it cannot be created is a reason, not an end", async () => {
		const { device, wasm } = aDevice(FAST_WEBGPU);
		const stage = await openExpressionStage(
			{
				...device,
				async createClassifier(provider) {
					if (provider === "webgpu") throw new Error("no shader-f16");
					return wasm;
				},
			},
			noLoss,
		);
		expect(stage.provider).toEqual({
			name: "wasm",
			reason: "WebGPU failed: no shader-f16",
		});
		expect(await stage.classify(CROPS)).toEqual([HAPPY, HAPPY]);
	});

	test("since the adapter cannot be asked is a reason, not an end", async () => {
		const { device } = aDevice(FAST_WEBGPU, {
			probeAdapter: () => Promise.reject("blocked"),
		});
		const stage = await openExpressionStage(device, noLoss);
		expect(stage.provider.reason).toBe("WebGPU failed: blocked");
	});

	test("since its first run breaks is closed and told", async () => {
		const { device, webgpu } = aDevice(FAST_WEBGPU);
		webgpu.classify.mockRejectedValue(new Error("out of memory"));
		const stage = await openExpressionStage(device, noLoss);
		expect(stage.provider.reason).toBe("WebGPU failed: out of memory");
		expect(webgpu.close).toHaveBeenCalledTimes(1);
	});
});

describe("WebGPU that is lost while running", () => {
	test("costs nobody an answer: the same batch is classified on WASM, and it is told once", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		const lost = vi.fn();
		const stage = await openExpressionStage(device, lost);
		const cause = new Error("device lost");
		webgpu.classify.mockRejectedValue(cause);
		expect(await stage.classify(CROPS)).toEqual([HAPPY, HAPPY]);
		expect(wasm.classify).toHaveBeenLastCalledWith(CROPS);
		expect(await stage.classify(CROPS)).toEqual([HAPPY, HAPPY]);
		expect(lost).toHaveBeenCalledExactlyOnceWith(cause);
		expect(webgpu.close).toHaveBeenCalledTimes(1);
		expect(stage.provider).toEqual({
			name: "wasm",
			reason: "WebGPU was lost while running",
		});
	});

	test("and cannot even be closed is given up all the same", async () => {
		const { device, webgpu } = aDevice(FAST_WEBGPU);
		const stage = await openExpressionStage(device, vi.fn());
		webgpu.classify.mockRejectedValue(new Error("device lost"));
		webgpu.close.mockRejectedValue(new Error("gone"));
		expect(await stage.classify(CROPS)).toEqual([HAPPY, HAPPY]);
	});
});

describe("the stage", () => {
	test("rejects where WASM, too, breaks", async () => {
		const { device, wasm } = aDevice(FAST_WASM);
		const stage = await openExpressionStage(device, noLoss);
		wasm.classify.mockRejectedValue(new Error("out of memory"));
		await expect(stage.classify(CROPS)).rejects.toThrow("out of memory");
	});

	test("closes all that is open, once", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		await (await openExpressionStage(device, noLoss)).close();
		expect(wasm.close).toHaveBeenCalledTimes(1);
		expect(webgpu.close).toHaveBeenCalledTimes(1);
	});

	test("does not open where the net runs nowhere, and leaves nothing open", async () => {
		const { device, wasm } = aDevice(FAST_WASM);
		wasm.classify.mockRejectedValue(new Error("bad model"));
		await expect(openExpressionStage(device, noLoss)).rejects.toThrow(
			"bad model",
		);
		expect(wasm.close).toHaveBeenCalledTimes(1);
	});
});
