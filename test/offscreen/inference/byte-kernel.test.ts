import { expect, test, vi } from "vitest";
import { compiledKernels } from "../../../scripts/models/plan/compiled-kernels.ts";
import type { NetPlan } from "../../../src/contract/net-plan.ts";
import { succeed } from "../../../src/core/base/result.ts";
import { byteKernel } from "../../../src/offscreen/inference/byte-kernel.ts";
import { kernels } from "../../../src/offscreen/inference/kernels.ts";
import { netRouter } from "../../../src/offscreen/inference/net-router.ts";

vi.mock("../../../src/offscreen/inference/kernels.ts", () => ({
	kernels: vi.fn(),
}));

const i32 = 0x7f;
const NAMES = ["convolveBytes", "convolveBytesInPairs"].map((name) => [
	...new TextEncoder().encode(name),
]);
const EXPORTS = NAMES.flatMap((name) => [name.length, ...name, 0x00, 0x00]);
/** A module whose kernels compute nothing. */
const IDLE = new WebAssembly.Module(
	Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		...[0x01, 0x14, 0x01, 0x60, 0x10, ...Array(16).fill(i32), 0x00],
		...[0x03, 0x02, 0x01, 0x00],
		...[0x07, EXPORTS.length + 1, NAMES.length, ...EXPORTS],
		...[0x0a, 0x04, 0x01, 0x02, 0x00, 0x0b],
	]),
);
const INPUT = { name: "x", shape: [1] };

function aNet(channelScales: NetPlan["channelScales"]) {
	const plan: NetPlan = {
		...{ memoryBytes: 64, input: { at: 0, count: 1 }, channelScales },
		...{ loads: [], steps: [], outputs: [] },
	};
	return { bytes: new Uint8Array(), plan };
}

test("one of our kernels adds the largest products of bytes exactly", () => {
	expect(["convolveBytes", "convolveBytesInPairs"]).toContain(
		byteKernel(compiledKernels()),
	);
	expect(byteKernel(IDLE)).toBeNull();
});

test("where none would, a net with bytes runs in floats in the worker, and one without stays", async () => {
	vi.mocked(kernels).mockResolvedValue(succeed(IDLE));
	const openInWorker = vi.fn();
	const open = netRouter(openInWorker);
	await open(aNet([{ zero: [0], step: [1] }]), "wasm", INPUT);
	expect(openInWorker).toHaveBeenCalledTimes(1);
	await open(aNet([]), "wasm", INPUT);
	expect(openInWorker).toHaveBeenCalledTimes(1);
});

test("where one does, a net with bytes stays, too", async () => {
	vi.mocked(kernels).mockResolvedValue(succeed(compiledKernels()));
	const openInWorker = vi.fn();
	const net = aNet([{ zero: [0], step: [1] }]);
	await netRouter(openInWorker)(net, "wasm", INPUT);
	expect(openInWorker).not.toHaveBeenCalled();
});
