import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
	type OpenNetPage,
	openNetPage,
	SOFTWARE_WEBGPU_FLAGS,
} from "../../scripts/bench/measure/open-net-page.ts";
import type { ProviderName } from "../../src/core/base/engine-status.ts";

/** In software the shaders take seconds to compile, or minutes if the machine has other work. */
const PATIENCE_MS = 600_000;
const NETS = [
	["face_detector.onnx", "input", 128, ["regressors", "classificators"]],
	["face_detector_full_range.onnx", "input_1", 192, ["Identity", "Identity_1"]],
	["face_mesh.onnx", "input_1", 192, ["landmarks", "conv_faceflag"]],
] as const;

let opened: OpenNetPage;
beforeAll(async () => {
	const files = NETS.map(([file]) =>
		resolve(import.meta.dirname, "../../models", file),
	);
	opened = await openNetPage({ files, flags: SOFTWARE_WEBGPU_FLAGS });
});
afterAll(() => opened.close());

it.each(NETS)(
	"%s gives on WebGPU what it gives on the processor",
	async (file, name, side, outputs) => {
		const net = NETS.findIndex(([other]) => other === file);
		const input = { name, shape: [3, side, side] };
		// A picture without a face suffices, since every operator runs on it.
		const items = [
			Array.from({ length: 3 * side * side }, (_, i) => {
				const [x, y] = [i % side, Math.floor(i / side) % side];
				return 0.5 + 0.3 * Math.sin(x / 9) + 0.2 * Math.cos(y / 14);
			}),
		];
		const run = (provider: ProviderName) =>
			opened.page.evaluate(
				(asked) => {
					if (!window.netPage || !asked.net) throw new Error("no net");
					const { net, provider, input, outputs, items } = asked;
					return window.netPage.run(net, provider, input, outputs, items);
				},
				{ net: opened.nets[net], provider, input, outputs, items },
			);
		// The net is opened once for all outputs, since each opening compiles the shaders again.
		const onWasm = await run("wasm");
		const onWebgpu = await run("webgpu");
		for (const [i] of outputs.entries()) {
			const [values = []] = onWasm[i] ?? [];
			const [others = []] = onWebgpu[i] ?? [];
			expect(values.length).toBeGreaterThan(0);
			const apart = values.map((value, at) =>
				Math.abs(value - (others[at] ?? Number.NaN)),
			);
			// This is a hundredth of a pixel in a picture of 128 or 192 pixels.
			expect(Math.max(...apart)).toBeLessThan(0.01);
		}
	},
	PATIENCE_MS,
);
