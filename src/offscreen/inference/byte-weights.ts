import type { ByteWeightsLoad, ChannelScale } from "../../contract/net-plan.ts";

/** Output channels are computed in blocks of this size, inputs in fours. */
const BLOCK = 8;
const TOGETHER = 4;
const MOST = 127;
const FLOAT_BYTES = 4;

/**
 * Writes weights as kernels/byte-convolve.ts reads them: the weights of each
 * output as bytes, and what one step of its sum is worth. What inputs of zero add
 * to the sum is taken from the bias, which must be loaded already.
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
	const taps = rows * columns * ins;
	const bias = load.endingAt / FLOAT_BYTES;
	const worths = bias + 2 * Math.ceil(outs / BLOCK) * BLOCK;
	const ofBlock = rows * columns * load.pixelBytes * BLOCK;
	const stepOf = (tap: number) => step[tap % ins] ?? Number.NaN;
	for (let out = 0; out < outs; out++) {
		const weights = Array.from({ length: taps }, (_, tap) => {
			const column = Math.floor(tap / ins);
			const from =
				Math.floor(column / columns) * rowStep +
				(column % columns) * columnStep +
				(tap % ins) * inStep;
			return read(out * outStep + from) * stepOf(tap);
		});
		const largest = weights.reduce(
			(most, weight) => Math.max(most, Math.abs(weight)),
			0,
		);
		const worth = largest / MOST;
		const first =
			load.to + Math.floor(out / BLOCK) * ofBlock + (out % BLOCK) * TOGETHER;
		let ofZeros = 0;
		for (const [tap, weight] of weights.entries()) {
			const byte = worth === 0 ? 0 : Math.round(weight / worth);
			const input = Math.floor(tap / ins) * load.pixelBytes + (tap % ins);
			const group = Math.floor(input / TOGETHER) * TOGETHER * BLOCK;
			bytes[first + group + (input % TOGETHER)] = byte;
			ofZeros += byte * worth * (zero[tap % ins] ?? Number.NaN);
		}
		numbers[bias + out] = (numbers[bias + out] ?? Number.NaN) - ofZeros;
		numbers[worths + out] = worth;
	}
}
