/**
 * A 3 x 3 convolution of each channel by itself over a channels-last map
 * without border, four channels at once; values outside the map are zero.
 * Addresses and distances are in bytes.
 *
 * @param channels bytes of one pixel, a multiple of 16
 * @param top rows above the map that the filter covers at first; `left` is the same for columns
 * @param filter [row][column][channel], followed by the bias of every channel
 * @param zeros as many bytes as a row of the map has
 */
export function convolveEach(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	stride: i32,
	top: i32,
	left: i32,
	filter: usize,
	y: usize,
	yHeight: i32,
	yWidth: i32,
	zeros: usize,
): void {
	for (let line = 0; line < yHeight; line++)
		convolveLine(
			x,
			height,
			width,
			channels,
			stride,
			line * stride - top,
			left,
			filter,
			y + <usize>(line * yWidth) * channels,
			yWidth,
			zeros,
		);
}

/** One row of `convolveEach`'s results. @param first the map's first row under the filter */
export function convolveLine(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	stride: i32,
	first: i32,
	left: i32,
	filter: usize,
	y: usize,
	yWidth: i32,
	zeros: usize,
): void {
	const row = <usize>width * channels;
	const step = <usize>stride * channels;
	// Outputs from `inside` up to, but not including, `outside` use no column beyond the map.
	const inside = (left + stride - 1) / stride;
	const outside = min(yWidth, (width + left - 3) / stride + 1);
	const x0 = first >= 0 ? x + <usize>first * row : zeros;
	const x1 = first + 1 < height ? x + <usize>(first + 1) * row : zeros;
	const x2 = first + 2 < height ? x + <usize>(first + 2) * row : zeros;
	const isSameWidth = stride === 1 && left === 1 && yWidth === width;
	for (let channel: usize = 0; channel < channels; channel += 16) {
		const weights = filter + channel;
		const to = y + channel;
		if (isSameWidth) {
			lineOfSameWidth(
				x0 + channel,
				x1 + channel,
				x2 + channel,
				channels,
				weights,
				to,
				to + <usize>yWidth * channels,
			);
			continue;
		}
		for (let column = 0; column < yWidth; column++) {
			if (column === inside && inside < outside) column = outside;
			if (column >= yWidth) break;
			edge(
				x0 + channel,
				x1 + channel,
				x2 + channel,
				column * stride - left,
				width,
				channels,
				weights,
				to + <usize>column * channels,
			);
		}
		if (inside >= outside) continue;
		const skipped = <usize>(inside * stride - left) * channels + channel;
		middle(
			x0 + skipped,
			x1 + skipped,
			x2 + skipped,
			step,
			channels,
			weights,
			to + <usize>inside * channels,
			to + <usize>outside * channels,
		);
	}
}

/**
 * Four channels of a row whose results lie over the map's own pixels. Each pixel is
 * loaded once, for the three results that use it: the one on its left, which is then
 * complete, its own and the one on its right. Beyond both edges nothing is added.
 */
function lineOfSameWidth(
	x0: usize,
	x1: usize,
	x2: usize,
	channels: usize,
	filter: usize,
	to: usize,
	end: usize,
): void {
	const two = channels << 1;
	const w0 = v128.load(filter);
	const w1 = v128.load(filter + channels);
	const w2 = v128.load(filter + two);
	filter += channels + two;
	const w3 = v128.load(filter);
	const w4 = v128.load(filter + channels);
	const w5 = v128.load(filter + two);
	filter += channels + two;
	const w6 = v128.load(filter);
	const w7 = v128.load(filter + channels);
	const w8 = v128.load(filter + two);
	const bias = v128.load(filter + channels + two);
	let v0 = v128.load(x0);
	let v1 = v128.load(x1);
	let v2 = v128.load(x2);
	let own = addColumn(v0, v1, v2, w1, w4, w7, bias);
	let right = addColumn(v0, v1, v2, w0, w3, w6, bias);
	const last = end - channels;
	while (to < last) {
		x0 += channels;
		x1 += channels;
		x2 += channels;
		v0 = v128.load(x0);
		v1 = v128.load(x1);
		v2 = v128.load(x2);
		v128.store(to, addColumn(v0, v1, v2, w2, w5, w8, own));
		own = addColumn(v0, v1, v2, w1, w4, w7, right);
		right = addColumn(v0, v1, v2, w0, w3, w6, bias);
		to += channels;
	}
	v128.store(to, own);
}

/** Adds a column of three pixels by their weights. */
function addColumn(
	v0: v128,
	v1: v128,
	v2: v128,
	w0: v128,
	w1: v128,
	w2: v128,
	sum: v128,
): v128 {
	return f32x4.relaxed_madd(
		v2,
		w2,
		f32x4.relaxed_madd(v1, w1, f32x4.relaxed_madd(v0, w0, sum)),
	);
}

/** Four channels of those pixels of one row that use no column beyond the map. */
function middle(
	x0: usize,
	x1: usize,
	x2: usize,
	step: usize,
	channels: usize,
	filter: usize,
	to: usize,
	end: usize,
): void {
	const two = channels << 1;
	const w0 = v128.load(filter);
	const w1 = v128.load(filter + channels);
	const w2 = v128.load(filter + two);
	filter += channels + two;
	const w3 = v128.load(filter);
	const w4 = v128.load(filter + channels);
	const w5 = v128.load(filter + two);
	filter += channels + two;
	const w6 = v128.load(filter);
	const w7 = v128.load(filter + channels);
	const w8 = v128.load(filter + two);
	const bias = v128.load(filter + channels + two);
	while (to < end) {
		let a = f32x4.relaxed_madd(v128.load(x0), w0, bias);
		let b = f32x4.mul(v128.load(x1), w3);
		let c = f32x4.mul(v128.load(x2), w6);
		a = f32x4.relaxed_madd(v128.load(x0 + channels), w1, a);
		b = f32x4.relaxed_madd(v128.load(x1 + channels), w4, b);
		c = f32x4.relaxed_madd(v128.load(x2 + channels), w7, c);
		a = f32x4.relaxed_madd(v128.load(x0 + two), w2, a);
		b = f32x4.relaxed_madd(v128.load(x1 + two), w5, b);
		c = f32x4.relaxed_madd(v128.load(x2 + two), w8, c);
		v128.store(to, f32x4.add(f32x4.add(a, b), c));
		x0 += step;
		x1 += step;
		x2 += step;
		to += channels;
	}
}

/** Four channels of a pixel at the map's left or right edge. @param first column that the filter would cover */
function edge(
	x0: usize,
	x1: usize,
	x2: usize,
	first: i32,
	width: i32,
	channels: usize,
	filter: usize,
	to: usize,
): void {
	const next = channels * 3;
	let sum = v128.load(filter + next * 3);
	for (let column = 0; column < 3; column++) {
		const at = first + column;
		if (at < 0 || at >= width) continue;
		const pixel = <usize>at * channels;
		const weights = filter + <usize>column * channels;
		sum = f32x4.relaxed_madd(v128.load(x0 + pixel), v128.load(weights), sum);
		sum = f32x4.relaxed_madd(
			v128.load(x1 + pixel),
			v128.load(weights + next),
			sum,
		);
		sum = f32x4.relaxed_madd(
			v128.load(x2 + pixel),
			v128.load(weights + next * 2),
			sum,
		);
	}
	v128.store(to, sum);
}
