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

/** Output channels are computed in blocks of this size. */
const BLOCK = 8;

/**
 * Writes 3 x 3 weights as kernels/patches-multiply.ts reads them: for each place
 * in a patch, [block of outputs][input channel][8].
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
	const ofPlace = Math.ceil(outs / BLOCK) * ins * BLOCK;
	for (let out = 0; out < outs; out++) {
		const ofOut = Math.floor(out / BLOCK) * ins * BLOCK + (out % BLOCK);
		for (let i = 0; i < ins; i++) {
			const from = out * outStep + i * inStep;
			const rows = [0, 1, 2].map((row) => {
				const weights = [0, 1, 2].map((column) =>
					read(from + row * rowStep + column * columnStep),
				);
				return transform.map((line) => product(line, weights));
			});
			let at = to + ofOut + i * BLOCK;
			for (const line of transform)
				for (let column = 0; column < transform.length; column++) {
					numbers[at] = product(
						line,
						rows.map((row) => row[column] ?? 0),
					);
					at += ofPlace;
				}
		}
	}
}

function product(one: readonly number[], other: readonly number[]): number {
	return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}
