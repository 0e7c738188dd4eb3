/**
 * The largest value, or the mean, of each window of a channels-last map, four
 * channels at once. Windows never reach beyond the map. Distances are in bytes.
 * @param isMean 0 for the largest value
 */
export function pool(
	x: usize,
	xStep: usize,
	xRow: usize,
	windowHeight: i32,
	windowWidth: i32,
	stride: i32,
	isMean: i32,
	channels: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	height: i32,
	width: i32,
): void {
	if (windowHeight === 2 && windowWidth === 2 && !isMean) {
		largestOfFour(
			x,
			xStep,
			xRow,
			stride,
			channels,
			y,
			yStep,
			yRow,
			height,
			width,
		);
		return;
	}
	const share = f32x4.splat(1 / f32(windowHeight * windowWidth));
	for (let line = 0; line < height; line++) {
		for (let column = 0; column < width; column++) {
			const from =
				x + <usize>(line * stride) * xRow + <usize>(column * stride) * xStep;
			const to = y + <usize>line * yRow + <usize>column * yStep;
			for (let channel: usize = 0; channel < channels; channel += 16) {
				let result = isMean ? f32x4.splat(0) : v128.load(from + channel);
				for (let i = 0; i < windowHeight; i++) {
					let at = from + channel + <usize>i * xRow;
					for (let j = 0; j < windowWidth; j++) {
						const value = v128.load(at);
						result = isMean
							? f32x4.add(result, value)
							: f32x4.pmax(result, value);
						at += xStep;
					}
				}
				v128.store(to + channel, isMean ? f32x4.mul(result, share) : result);
			}
		}
	}
}

/** Windows of 2 x 2 pixels, by far the most of all; they need no loop of their own. */
function largestOfFour(
	x: usize,
	xStep: usize,
	xRow: usize,
	stride: i32,
	channels: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	height: i32,
	width: i32,
): void {
	const toNext = <usize>stride * xStep;
	for (let line = 0; line < height; line++) {
		let from = x + <usize>(line * stride) * xRow;
		let to = y + <usize>line * yRow;
		for (let column = 0; column < width; column++) {
			for (let channel: usize = 0; channel < channels; channel += 16) {
				const at = from + channel;
				const above = f32x4.pmax(v128.load(at), v128.load(at + xStep));
				const below = f32x4.pmax(
					v128.load(at + xRow),
					v128.load(at + xRow + xStep),
				);
				v128.store(to + channel, f32x4.pmax(above, below));
			}
			from += toNext;
			to += yStep;
		}
	}
}
