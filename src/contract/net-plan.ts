import { parseJson } from "./parse.ts";
import { aCount, aNumber, listOf } from "./quantities.ts";
import * as v from "./schema.ts";

/** Far more than any net of ours needs; the largest takes 8 MB and 400 loads of 1.2 million numbers. */
const MAX_MEMORY_BYTES = 2 ** 27;
const MAX_LOADED_NUMBERS = 2 ** 25;
const MAX_LOADS = 20_000;
const MAX_STEPS = 20_000;
const MAX_RUNS = 20_000;
/** The largest output of ours has 14,336. */
const MAX_OUTPUT_NUMBERS = 2 ** 20;
const MAX_ARGS = 100;
const MAX_DIMS = 10;
const MAX_OUTPUTS = 100;
const MAX_NUMBERS = 20_000;
const MAX_NAME_CHARS = 100;
/** Maps of bytes, and the channels of one. */
const MAX_SCALES = 1_000;
const MAX_CHANNELS = 4_096;

const aName = v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS));
/** An address, a length or a step within the net's memory or its file. */
const aPlace = v.pipe(aCount, v.maxValue(MAX_MEMORY_BYTES));
const aWhole = v.pipe(aNumber, v.integer());
/** A kernel's addresses, lengths and factors. A kernel that is sent outside of its net's memory traps. */
const anArgument = v.pipe(
	aNumber,
	v.minValue(-MAX_MEMORY_BYTES),
	v.maxValue(MAX_MEMORY_BYTES),
);

/** Numbers that are written into the net's memory before its first run. */
const weightsLoad = v.union([
	v.object({
		to: aPlace,
		/** Offset from the model file's start, in bytes. */
		from: aPlace,
		bits: v.picklist([16, 32]),
		/** For each dimension: how many numbers, and the steps from one to the next in the file and in the memory, in numbers. */
		dims: listOf(v.tuple([aPlace, aPlace, aPlace]), MAX_DIMS),
		/** The weights of a convolution of each channel whose results become bytes: the last dimension is the channels. */
		asBytes: v.optional(
			v.object({
				/** Index of the bytes' scale. */
				scale: aCount,
				/** A bias is shifted as well. */
				isBias: v.boolean(),
			}),
		),
	}),
	v.object({
		to: aPlace,
		from: aPlace,
		bits: v.picklist([16, 32]),
		/** Weights that become bytes: how many there are, and the step from one to the next in the file, in numbers. */
		byteOut: v.tuple([aPlace, aPlace]),
		byteIn: v.tuple([aPlace, aPlace]),
		rows: v.tuple([aPlace, aPlace]),
		columns: v.tuple([aPlace, aPlace]),
		/** Bytes of one pixel of the input. */
		pixelBytes: aPlace,
		/** Index of the scale of the bytes that they multiply. */
		scale: aCount,
		/** Where the biases, the slopes and the worths of the sums are (kernels/byte-convolve.ts). */
		endingAt: aPlace,
	}),
	v.object({
		to: aPlace,
		from: aPlace,
		bits: v.picklist([16, 32]),
		/** 3 x 3 weights, which are transformed for patches of this many outputs along a side (kernels/patches-in.ts). */
		patchSide: v.picklist([2, 4]),
		/** How many there are, and the step from one to the next in the file, in numbers. */
		out: v.tuple([aPlace, aPlace]),
		in: v.tuple([aPlace, aPlace]),
		rowStep: aPlace,
		columnStep: aPlace,
	}),
	v.object({ to: aPlace, fill: aNumber, count: aPlace }),
	v.object({ to: aPlace, fillByte: aCount, count: aPlace }),
	v.object({
		to: aPlace,
		numbers: listOf(aNumber, MAX_NUMBERS),
	}),
	v.object({
		to: aPlace,
		integers: listOf(aWhole, MAX_NUMBERS),
	}),
]);
export type WeightsLoad = v.InferOutput<typeof weightsLoad>;
export type PatchWeightsLoad = Extract<WeightsLoad, { patchSide: number }>;
export type ByteWeightsLoad = Extract<WeightsLoad, { byteIn: unknown }>;

/** What the bytes of a map mean, by channel: which byte stands for zero, and how much each further one adds. */
const channelScale = v.object({
	zero: listOf(aCount, MAX_CHANNELS),
	step: listOf(aNumber, MAX_CHANNELS),
});
export type ChannelScale = v.InferOutput<typeof channelScale>;

/**
 * A net as calls of the kernels (kernels/), made by scripts/models/plan/net-plan.ts
 * for one model file; addresses are bytes in the net's memory.
 */
export const netPlanSchema = v.object({
	memoryBytes: aPlace,
	/** The input's planes. */
	input: v.object({ at: aPlace, count: aPlace }),
	channelScales: listOf(channelScale, MAX_SCALES),
	/** A load can be short as text and yet never end, so what all of them write together is bounded, too. */
	loads: v.pipe(
		listOf(weightsLoad, MAX_LOADS),
		v.check((loads) => sumOf(loads.map(loadedNumbers)) <= MAX_LOADED_NUMBERS),
	),
	steps: listOf(
		v.object({
			kernel: aName,
			args: listOf(anArgument, MAX_ARGS),
		}),
		MAX_STEPS,
	),
	outputs: listOf(
		v.object({
			name: aName,
			/** Where the output's numbers are: the address and the length of each run of numbers. */
			runs: v.pipe(
				listOf(v.tuple([aPlace, aPlace]), MAX_RUNS),
				v.check(
					(runs) => sumOf(runs.map(([, count]) => count)) <= MAX_OUTPUT_NUMBERS,
				),
			),
		}),
		MAX_OUTPUTS,
	),
});
export type NetPlan = v.InferOutput<typeof netPlanSchema>;

function loadedNumbers(load: WeightsLoad): number {
	if ("dims" in load)
		return load.dims.reduce((product, [count]) => product * count, 1);
	if ("byteIn" in load)
		return load.byteOut[0] * load.byteIn[0] * load.rows[0] * load.columns[0];
	if ("patchSide" in load)
		return load.out[0] * load.in[0] * (load.patchSide + 2) ** 2;
	if ("count" in load) return load.count;
	return "numbers" in load ? load.numbers.length : load.integers.length;
}

function sumOf(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Undefined for anything malformed. */
export function parseNetPlan(json: string): NetPlan | undefined {
	return parseJson(netPlanSchema, json);
}
