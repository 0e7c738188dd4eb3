import type { PatchWeightsLoad } from "../../contract/net-plan.ts";

/** Each row times three weights of a line is one number of the transformed line, for 2 and for 4 outputs (arXiv:1509.09308). */
const TRANSFORMS = {
	2: [
		[1, 0, 0],
		[1 / 2, 1 / 2, 1 / 2],
		[1 / 2, -1 / 2, 1 / 2],
		[0, 0, 1],
	],
	4: [
		[1 / 4, 0, 0],
		[-1 / 6, -1 / 6, -1 / 6],
		[-1 / 6, 1 / 6, -1 / 6],
		[1 / 24, 1 / 12, 1 / 6],
		[1 / 24, -1 / 12, 1 / 6],
		[0, 0, 1],
	],
} as const;

/** Output channels are computed in blocks of this size, two of which share four bytes. */
const BLOCK = 8;
const HALF = BLOCK / 2;
/** Half of what the upper two bytes count, and all of it. */
const [ROUNDS, UPPER] = [0x8000, 0x1_0000];
const SIGN = 0x8000_0000;
/** The upper two bytes of the least float that is not denormal. */
const LEAST_NORMAL = 0x0080;

/**
 * Writes 3 x 3 weights as kernels/patches-multiply.ts reads them: for each place
 * in a patch, [block of outputs][input channel][4], each a pair of weights of eight
 * significant bits (bfloat16).
 * @param read the weight at an index of the model's file
 * @param to index of the first number
 */
export function loadPatchWeights(
	numbers: Float32Array,
	read: (i: number) => number,
	load: PatchWeightsLoad,
	to: number,
): void {
	const { patchSide, rowStep, columnStep } = load;
	const [outs, outStep] = load.out;
	const [ins, inStep] = load.in;
	const transform = TRANSFORMS[patchSide];
	const blocks = Math.ceil(outs / BLOCK);
	const ofPlace = blocks * ins * HALF;
	const pairs = new Uint32Array(numbers.buffer);
	/** The weights of one output and input, transformed; zeros beyond the outputs. */
	const transformed = (out: number, i: number): readonly number[] => {
		if (out >= outs) return transform.flatMap(() => transform.map(() => 0));
		const from = out * outStep + i * inStep;
		const rows = [0, 1, 2].map((row) => {
			const weights = [0, 1, 2].map((column) =>
				read(from + row * rowStep + column * columnStep),
			);
			return transform.map((line) => product(line, weights));
		});
		return transform.flatMap((line) =>
			transform.map((_, column) =>
				product(
					line,
					rows.map((row) => row[column] ?? 0),
				),
			),
		);
	};
	for (let block = 0; block < blocks; block++)
		for (let i = 0; i < ins; i++)
			for (let one = 0; one < HALF; one++) {
				const out = block * BLOCK + one;
				const lower = transformed(out, i);
				const upper = transformed(out + HALF, i);
				let at = to + (block * ins + i) * HALF + one;
				for (const [place, weight] of lower.entries()) {
					pairs[at] = pair(weight, upper[place] ?? 0);
					at += ofPlace;
				}
			}
}

const floats = new Float32Array(2);
const bits = new Uint32Array(floats.buffer);

/** Two floats in four bytes. The upper one is rounded so that it is nearest with the lower one behind it, but not to less than a processor computes at full speed. */
function pair(lower: number, upper: number): number {
	floats[0] = lower;
	floats[1] = upper;
	const [lowerBits = 0, upperBits = 0] = bits;
	const low = Math.floor((lowerBits + ROUNDS) / UPPER);
	const sign = upperBits >= SIGN ? SIGN : 0;
	const high = Math.floor((upperBits - sign - low + ROUNDS) / UPPER);
	return sign + Math.max(LEAST_NORMAL, high) * UPPER + low;
}

function product(one: readonly number[], other: readonly number[]): number {
	return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}
