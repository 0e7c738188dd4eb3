import type { ByteWeightsLoad, ChannelScale } from "../../contract/net-plan.ts";

/** Output channels are computed in blocks of this size, inputs in fours. */
const BLOCK = 8;
const TOGETHER = 4;
const MOST = 127;
/**
 * kernels/byte-pairs.ts adds four products in sixteen bits, which hold 32767: 258 times
 * the largest input, which is 127. Rounding adds two at most to the sum of four weights.
 */
const MOST_TOGETHER = 256;
const FLOAT_BYTES = 4;

/**
 * Writes weights as kernels/byte-convolve.ts and kernels/byte-pairs.ts read them: the
 * weights of each output as bytes, and what one step of its sum is worth. What inputs of
 * zero add to the sum is taken from the bias, which must be loaded already.
 * @param numbers the net's whole memory
 * @param read the weight at an index of the model's file
 */
export function loadByteWeights(
	numbers: Float32Array,
	read: (i: number) => number,
	load: ByteWeightsLoad,
	{ zero, step }: ChannelScale,
): void {
	const bytes = new Int8Array(numbers.buffer);
	const [outs, outStep] = load.byteOut;
	const [ins, inStep] = load.byteIn;
	const [rows, rowStep] = load.rows;
	const [columns, columnStep] = load.columns;
	const bias = load.endingAt / FLOAT_BYTES;
	const worths = bias + 2 * Math.ceil(outs / BLOCK) * BLOCK;
	const rowBytes = columns * load.pixelBytes;
	const ofBlock = rows * rowBytes * BLOCK;
	for (let out = 0; out < outs; out++) {
		/** The weight of the input at a place under the filter; zero beyond a pixel's channels. */
		const weightOf = (row: number, at: number) => {
			const [column, input] = placeOf(at);
			if (input >= ins) return 0;
			const from = row * rowStep + column * columnStep + input * inStep;
			return read(out * outStep + from) * (step[input] ?? Number.NaN);
		};
		const weights = Array.from({ length: rows }, (_, row) =>
			Array.from({ length: rowBytes }, (_, at) => weightOf(row, at)),
		);
		const worth = Math.max(...weights.map(leastWorth));
		const first =
			load.to + Math.floor(out / BLOCK) * ofBlock + (out % BLOCK) * TOGETHER;
		let ofZeros = 0;
		for (const [row, ofRow] of weights.entries())
			for (const [at, weight] of ofRow.entries()) {
				const byte = worth === 0 ? 0 : Math.round(weight / worth);
				const group = row * rowBytes + at - (at % TOGETHER);
				bytes[first + group * BLOCK + (at % TOGETHER)] = byte;
				const [, input] = placeOf(at);
				if (input < ins) ofZeros += byte * worth * (zero[input] ?? Number.NaN);
			}
		numbers[bias + out] = (numbers[bias + out] ?? Number.NaN) - ofZeros;
		numbers[worths + out] = worth;
	}

	/** The column of the filter and the channel at a byte of one of its rows. */
	function placeOf(at: number): [column: number, input: number] {
		return [Math.floor(at / load.pixelBytes), at % load.pixelBytes];
	}
}

/** The least that a step may be worth, so that the weights of one row of the filter are bytes and leave room for the sums of sixteen bits. */
function leastWorth(weights: readonly number[]): number {
	let worth = 0;
	for (const [at, weight] of weights.entries()) {
		worth = Math.max(worth, Math.abs(weight) / MOST);
		// Two neighbours are added to the two that lie four places on.
		if (at % 2 === 1 || at % (2 * TOGETHER) >= TOGETHER) continue;
		const together = [0, 1, TOGETHER, TOGETHER + 1].map(
			(on) => weights[at + on] ?? 0,
		);
		const above = together.reduce((sum, one) => sum + Math.max(one, 0), 0);
		const below = together.reduce((sum, one) => sum + Math.max(-one, 0), 0);
		worth = Math.max(worth, above / MOST_TOGETHER, below / MOST_TOGETHER);
	}
	return worth;
}
