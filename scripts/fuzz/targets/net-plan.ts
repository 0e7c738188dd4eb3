import { parseNetPlan } from "../../../src/contract/net-plan.ts";
import { PlannedNet } from "../../../src/offscreen/inference/planned-net.ts";
import { compiledKernels } from "../../models/plan/compiled-kernels.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

const MODEL_BYTES = 256;

const SMALL_PLAN = {
	memoryBytes: 4_096,
	channelScales: [{ zero: [64, 0], step: [0.5, 0.25] }],
	input: { at: 0, count: 16 },
	loads: [
		{
			to: 64,
			from: 0,
			bits: 32,
			dims: [
				[4, 4, 1],
				[4, 1, 4],
			],
		},
		{ to: 256, from: 64, bits: 16, dims: [[8, 1, 1]] },
		{
			...{ to: 288, from: 0, bits: 32, dims: [[2, 1, 1]] },
			asBytes: { scale: 0, isBias: true },
		},
		{
			...{ to: 320, from: 0, bits: 16, scale: 0, endingAt: 384 },
			...{ byteOut: [3, 2], byteIn: [2, 1], rows: [1, 0], columns: [1, 0] },
			pixelBytes: 8,
		},
		{
			...{ to: 1_024, from: 0, bits: 32, patchSide: 2 },
			...{ out: [2, 18], in: [2, 9], rowStep: 3, columnStep: 1 },
		},
		{ to: 512, fill: 0.5, count: 8 },
		{ to: 600, fillByte: 63, count: 8 },
		{ to: 640, numbers: [1, 2, 3] },
		{ to: 704, integers: [1, -2] },
	],
	steps: [],
	outputs: [{ name: "out", runs: [[512, 8]] }],
};

/** Compiled at the first case: the list of targets is read before the kernels are made. */
let kernels: WebAssembly.Module | undefined;
const model = new Uint8Array(MODEL_BYTES);

/**
 * A plan's text, then the memory that it lays out. The loader may refuse a plan by throwing, since its caller turns
 * that into a failure; it must neither hang nor take memory without end.
 */
export const NET_PLAN_TARGET: FuzzTarget = {
	name: "net-plan",
	isText: true,
	samples: [SMALL_PLAN],
	feed: (value) => {
		const plan = parseNetPlan(String(value));
		if (!plan) return;
		kernels ??= compiledKernels();
		let net: PlannedNet;
		try {
			net = new PlannedNet(kernels, plan, model);
		} catch (cause) {
			if (cause instanceof Error) return;
			throw cause;
		}
		if (plan.steps.length > 0 || plan.input.count > MODEL_BYTES) return;
		try {
			net.run(new Float32Array(plan.input.count), ["out"]);
		} catch (cause) {
			if (!(cause instanceof Error)) throw cause;
		}
	},
};
