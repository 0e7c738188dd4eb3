import { describe, expect, test, vi } from "vitest";
import type { ProviderName } from "../../../src/core/base/engine-status.ts";
import type { BatchNet } from "../../../src/offscreen/inference/net.ts";
import {
	type NetDevice,
	openNetStage,
} from "../../../src/offscreen/inference/net-stage.ts";

const INPUTS = [new Float32Array(9), new Float32Array(9)];
const ANSWER = "answer";

/** A device on which a batch takes the given milliseconds by the test's own clock; the very first runs take ten times as long. */
function aDevice(
	batchMs: Record<ProviderName, number>,
	overrides: Partial<NetDevice<string>> = {},
) {
	let clockMs = 0;
	const netOn = (provider: ProviderName) => {
		let runs = 0;
		return {
			run: vi.fn<BatchNet<string>["run"]>(async (inputs) => {
				clockMs += batchMs[provider] * (++runs <= 3 ? 10 : 1);
				return inputs.map(() => ANSWER);
			}),
			close: vi.fn(async () => {}),
		};
	};
	const nets = {
		webgpu: netOn("webgpu"),
		wasm: netOn("wasm"),
	};
	const created: ProviderName[] = [];
	const device: NetDevice<string> = {
		async open(provider) {
			created.push(provider);
			return nets[provider];
		},
		inputLength: 9,
		probeAdapter: async () => "real",
		nowMs: () => clockMs,
		endHungWorker: vi.fn(),
		...overrides,
	};
	return { ...nets, created, device };
}

const FAST_WEBGPU = { webgpu: 3, wasm: 12 };
const FAST_WASM = { webgpu: 20, wasm: 12 };
const noLoss = () => {
	throw new Error("WebGPU was not lost.");
};

describe("the net's provider", () => {
	test("is WebGPU if a batch is faster on it, measured after warming up", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		const stage = await openNetStage(device, noLoss);
		expect(stage.provider).toEqual({
			name: "webgpu",
			reason: { kind: "measured", webgpuMs: 3, wasmMs: 12 },
		});
		wasm.run.mockClear();
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
		expect(webgpu.run).toHaveBeenLastCalledWith(INPUTS);
		expect(wasm.run).not.toHaveBeenCalled();
	});

	test("is WASM if that is faster; the WebGPU net is closed", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WASM);
		const stage = await openNetStage(device, noLoss);
		expect(stage.provider.name).toBe("wasm");
		expect(webgpu.close).toHaveBeenCalledTimes(1);
		await stage.run(INPUTS);
		expect(wasm.run).toHaveBeenLastCalledWith(INPUTS);
	});

	test.each([
		["no adapter", "none", "no-adapter"],
		["a software adapter", "software", "software-adapter"],
		["an adapter that does not answer", "silent", "adapter-silent"],
	] as const)(
		"is WASM with %s, and WebGPU is not even tried",
		async (_what, adapter, kind) => {
			const { device, created } = aDevice(FAST_WEBGPU, {
				probeAdapter: async () => adapter,
			});
			const stage = await openNetStage(device, noLoss);
			expect(stage.provider.name).toBe("wasm");
			expect(stage.provider.reason).toEqual({ kind });
			expect(created).toEqual(["wasm"]);
		},
	);
});

describe("WebGPU that is not available", () => {
	test("because no net can be created on it is a reason for WASM, not an error", async () => {
		const { device, wasm } = aDevice(FAST_WEBGPU);
		const stage = await openNetStage(
			{
				...device,
				async open(provider) {
					if (provider === "webgpu") throw new Error("no shader-f16");
					return wasm;
				},
			},
			noLoss,
		);
		expect(stage.provider).toEqual({
			name: "wasm",
			reason: { kind: "webgpu-failed", detail: "no shader-f16" },
		});
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
	});

	test("because the adapter cannot be probed is a reason for WASM, not an error", async () => {
		const { device } = aDevice(FAST_WEBGPU, {
			probeAdapter: () => Promise.reject("blocked"),
		});
		const stage = await openNetStage(device, noLoss);
		expect(stage.provider.reason).toEqual({
			kind: "webgpu-failed",
			detail: "blocked",
		});
	});

	test("because its first run fails is closed and reported", async () => {
		const { device, webgpu } = aDevice(FAST_WEBGPU);
		webgpu.run.mockRejectedValue(new Error("out of memory"));
		const stage = await openNetStage(device, noLoss);
		expect(stage.provider.reason).toEqual({
			kind: "webgpu-failed",
			detail: "out of memory",
		});
		expect(webgpu.close).toHaveBeenCalledTimes(1);
	});
});

describe("WebGPU that hangs", () => {
	test("is given up after some seconds, and its net is closed should it open after all", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		let open = () => {};
		const opening = openNetStage(
			{
				...device,
				open: (provider) =>
					provider === "wasm"
						? Promise.resolve(wasm)
						: new Promise<typeof webgpu>((resolve) => {
								open = () => resolve(webgpu);
							}),
			},
			noLoss,
		);
		await vi.advanceTimersByTimeAsync(10_000);
		const stage = await opening;
		expect(stage.provider).toEqual({
			name: "wasm",
			reason: { kind: "adapter-silent" },
		});
		// A hung worker may take a whole core, which the looks need.
		expect(device.endHungWorker).toHaveBeenCalledTimes(1);
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
		open();
		await vi.waitFor(() => expect(webgpu.close).toHaveBeenCalledTimes(1));
		vi.useRealTimers();
	});
});

describe("WebGPU that is lost while running", () => {
	test("loses no answer: the same batch runs on WASM, and the loss is reported once", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		const lost = vi.fn();
		const stage = await openNetStage(device, lost);
		const cause = new Error("device lost");
		webgpu.run.mockRejectedValue(cause);
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
		expect(wasm.run).toHaveBeenLastCalledWith(INPUTS);
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
		expect(lost).toHaveBeenCalledExactlyOnceWith(cause);
		expect(webgpu.close).toHaveBeenCalledTimes(1);
		expect(stage.provider).toEqual({
			name: "wasm",
			reason: { kind: "webgpu-lost" },
		});
	});

	test("is given up even if it cannot be closed", async () => {
		const { device, webgpu } = aDevice(FAST_WEBGPU);
		const stage = await openNetStage(device, vi.fn());
		webgpu.run.mockRejectedValue(new Error("device lost"));
		webgpu.close.mockRejectedValue(new Error("gone"));
		expect(await stage.run(INPUTS)).toEqual([ANSWER, ANSWER]);
	});
});

describe("the stage", () => {
	test("rejects if WASM fails too", async () => {
		const { device, wasm } = aDevice(FAST_WASM);
		const stage = await openNetStage(device, noLoss);
		wasm.run.mockRejectedValue(new Error("out of memory"));
		await expect(stage.run(INPUTS)).rejects.toThrow("out of memory");
	});

	test("closes each open net once", async () => {
		const { device, webgpu, wasm } = aDevice(FAST_WEBGPU);
		await (await openNetStage(device, noLoss)).close();
		expect(wasm.close).toHaveBeenCalledTimes(1);
		expect(webgpu.close).toHaveBeenCalledTimes(1);
	});

	test("does not open if the net runs nowhere, and leaves nothing open", async () => {
		const { device, wasm } = aDevice(FAST_WASM);
		wasm.run.mockRejectedValue(new Error("bad model"));
		await expect(openNetStage(device, noLoss)).rejects.toThrow("bad model");
		expect(wasm.close).toHaveBeenCalledTimes(1);
	});
});
