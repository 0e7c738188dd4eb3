import { fourPixels } from "./four-pixels";
import { onePixel } from "./one-pixel";
import { sixPixels } from "./six-pixels";

/**
 * A convolution over channels-last maps with the steps that follow it: bias,
 * addition of another map, activation. All addresses and distances are in bytes.
 *
 * Six pixels by eight channels are computed at once, because twelve sums, two
 * weights and one input fill the processor's registers. The filter is stored in
 * blocks of eight output channels, [block][row][column and input channel][8]. The
 * inputs of one kernel row are stored one after the other, because a map's border
 * is stored with it.
 *
 * @param x the input under the filter's first weight for the first output
 * @param xStep distance to the input of the next output to the right
 * @param xRow distance from one output row's input to the next row's
 * @param kernelRow distance in the input from one row of the filter to the next
 * @param rowBytes size of the inputs under one row of the filter
 * @param bias one for every channel, followed by their slopes below zero: 1 is linear, 0 is ReLU
 * @param r the map that is added to the first `rBlocks` blocks; 0 for none
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
			// The last tile begins earlier if it would reach beyond the map.
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
