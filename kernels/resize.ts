/**
 * A channels-last map in another size, interpolated bilinearly, four channels at
 * once. A pixel's position is its centre; beyond the edge, the pixel at the edge
 * repeats. Distances are in bytes.
 * @param channels bytes of one pixel, a multiple of 16
 */
export function resizeMap(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	y: usize,
	yHeight: i32,
	yWidth: i32,
): void {
	const row = <usize>width * channels;
	const stepX = f32(width) / f32(yWidth);
	const stepY = f32(height) / f32(yHeight);
	for (let line = 0; line < yHeight; line++) {
		const atY = inside((f32(line) + 0.5) * stepY - 0.5, height);
		const upper = <i32>atY;
		const below = f32x4.splat(atY - f32(upper));
		const top = x + <usize>upper * row;
		const bottom = upper + 1 < height ? top + row : top;
		for (let column = 0; column < yWidth; column++) {
			const atX = inside((f32(column) + 0.5) * stepX - 0.5, width);
			const first = <i32>atX;
			const right = f32x4.splat(atX - f32(first));
			const left = <usize>first * channels;
			const next = first + 1 < width ? channels : 0;
			for (let channel: usize = 0; channel < channels; channel += 16) {
				const from = left + channel;
				v128.store(
					y + channel,
					between(
						between(v128.load(top + from), v128.load(top + from + next), right),
						between(
							v128.load(bottom + from),
							v128.load(bottom + from + next),
							right,
						),
						below,
					),
				);
			}
			y += channels;
		}
	}
}

/** The position, or that of the nearest pixel if it lies beyond the edge. */
function inside(at: f32, length: i32): f32 {
	return min<f32>(max<f32>(at, 0), f32(length - 1));
}

function between(from: v128, to: v128, share: v128): v128 {
	return f32x4.relaxed_madd(f32x4.sub(to, from), share, from);
}
