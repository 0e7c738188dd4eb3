import { fourPixels } from "./four-pixels";
import { onePixel } from "./one-pixel";
import { sixPixels } from "./six-pixels";

/**
 * A convolution over channels-last maps with all that follows it: bias, what is
 * added from elsewhere, activation. All addresses and distances are in bytes.
 *
 * Six pixels by eight channels are computed at once: twelve sums, two weights
 * and one input are what the processor's registers hold. The filter lies in
 * blocks of eight output channels, [block][row][column and input channel][8],
 * and one kernel row's inputs lie one after the other, since a map's border is
 * stored with it.
 *
 * @param x the input under the filter's first weight for the first output
 * @param xStep to the next output's input to the right
 * @param xRow from one output row's input to the next's
 * @param kernelRow from one row of the filter to the next, in the input
 * @param rowBytes of the inputs under one row of the filter
 * @param bias of every channel; behind it their slopes below zero: 1 is linear, 0 is ReLU
 * @param r what is added to the first `rBlocks` blocks; 0 where nothing is
 */
export function convolve(
	x: usize,
	xStep: usize,
	xRow: usize,
	height: i32,
	width: i32,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	blocks: i32,
	y: usize,
	yStep: usize,
	yRow: usize,
	r: usize,
	rStep: usize,
	rRow: usize,
	rBlocks: i32,
): void {
	const pixels = height * width;
	const filterBytes = (<usize>kernelRows * rowBytes) << 3;
	let slope = bias + ((<usize>blocks) << 5);
	for (let block = 0; block < blocks; block++) {
		const added = block < rBlocks ? r : 0;
		let pixel = 0;
		let line = 0;
		let column = 0;
		while (pixel < pixels) {
			const left = pixels - pixel;
			// The last tile begins earlier where it would reach beyond the map.
			const tile =
				left >= 5 && pixels >= 6 ? 6 : left > 1 && pixels >= 4 ? 4 : 1;
			if (left < tile) {
				pixel = pixels - tile;
				line = pixel / width;
				column = pixel - line * width;
			}
			const from = x + <usize>line * xRow + <usize>column * xStep;
			const to = y + <usize>line * yRow + <usize>column * yStep;
			const plus = added
				? added + <usize>line * rRow + <usize>column * rStep
				: 0;
			// Columns that are left before the next line begins.
			const ahead = width - column;
			if (tile === 6)
				sixPixels(
					from,
					xStep,
					xRow,
					width,
					ahead,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					yRow,
					plus,
					rStep,
					rRow,
				);
			else if (tile === 4)
				fourPixels(
					from,
					xStep,
					xRow,
					width,
					ahead,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					yRow,
					plus,
					rStep,
					rRow,
				);
			else
				onePixel(
					from,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					plus,
				);
			pixel += tile;
			column += tile;
			while (column >= width) {
				column -= width;
				line++;
			}
		}
		filter += filterBytes;
		bias += 32;
		slope += 32;
		y += 32;
		r += 32;
	}
}
