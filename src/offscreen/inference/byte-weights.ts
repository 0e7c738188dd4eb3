import type { ByteScale, ByteWeightsLoad } from "../../contract/net-plan.ts";

/** Output channels are computed in blocks of this size, inputs in fours. */
const BLOCK = 8;
const TOGETHER = 4;
const MOST = 127;
const FLOAT_BYTES = 4;

/**
 * Writes 1 x 1 weights as kernels/byte-points.ts reads them: the weights of each
 * output as bytes, and what one step of its sum is worth. The value of the
 * inputs' byte 0 goes into the bias, which must be loaded already.
 * @param numbers the net's whole memory
 * @param read the weight at an index of the model's file
 */
export function loadByteWeights(
	numbers: Float32Array,
	read: (i: number) => number,
	{ to, byteOut, byteIn, endingAt }: ByteWeightsLoad,
	{ least, step }: ByteScale,
): void {
	const bytes = new Int8Array(numbers.buffer);
	const [outs, outStep] = byteOut;
	const [ins, inStep] = byteIn;
	const ofOut = Math.ceil(ins / BLOCK) * BLOCK;
	const bias = endingAt / FLOAT_BYTES;
	const worths = bias + 2 * Math.ceil(outs / BLOCK) * BLOCK;
	for (let out = 0; out < outs; out++) {
		const weights = Array.from(
			{ length: ins },
			(_, i) => read(out * outStep + i * inStep) * (step[i] ?? Number.NaN),
		);
		const largest = weights.reduce(
			(most, weight) => Math.max(most, Math.abs(weight)),
			0,
		);
		const worth = largest / MOST;
		const first = to + Math.floor(out / BLOCK) * BLOCK * ofOut;
		const inBlock = (out % BLOCK) * TOGETHER;
		let added = 0;
		for (const [i, weight] of weights.entries()) {
			const byte = worth === 0 ? 0 : Math.round(weight / worth);
			const group = Math.floor(i / TOGETHER) * TOGETHER * BLOCK;
			bytes[first + group + inBlock + (i % TOGETHER)] = byte;
			added +=
				(byte * worth * (least[i] ?? Number.NaN)) / (step[i] ?? Number.NaN);
		}
		numbers[bias + out] = (numbers[bias + out] ?? Number.NaN) + added;
		numbers[worths + out] = worth;
	}
}
