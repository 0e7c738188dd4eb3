/**
 * The sum of two channels-last maps, negative values times the channel's slope.
 * Distances are in bytes.
 * @param slope of every channel: 1 is linear, 0 is ReLU
 */
export function addMaps(
	a: usize,
	aStep: usize,
	aRow: usize,
	b: usize,
	bStep: usize,
	bRow: usize,
	channelsOfB: usize,
	slope: usize,
	channels: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	height: i32,
	width: i32,
): void {
	const zero = f32x4.splat(0);
	for (let line = 0; line < height; line++) {
		for (let column = 0; column < width; column++) {
			const fromA = a + <usize>line * aRow + <usize>column * aStep;
			const fromB = b + <usize>line * bRow + <usize>column * bStep;
			const to = y + <usize>line * yRow + <usize>column * yStep;
			for (let channel: usize = 0; channel < channels; channel += 16) {
				let sum = v128.load(fromA + channel);
				if (channel < channelsOfB)
					sum = f32x4.add(sum, v128.load(fromB + channel));
				const below = f32x4.mul(
					f32x4.pmin(sum, zero),
					v128.load(slope + channel),
				);
				v128.store(to + channel, f32x4.add(f32x4.pmax(sum, zero), below));
			}
		}
	}
}
