/** Adds the other map, applies the activation and stores eight channels of one pixel. */
export function finish(
	low: v128,
	high: v128,
	slope: usize,
	to: usize,
	plus: usize,
): void {
	if (plus) {
		low = f32x4.add(low, v128.load(plus));
		high = f32x4.add(high, v128.load(plus, 16));
	}
	v128.store(to, activated(low, v128.load(slope)));
	v128.store(to, activated(high, v128.load(slope, 16)), 16);
}

/** The value itself above zero, the value times its slope below zero. */
export function activated(value: v128, slope: v128): v128 {
	const zero = f32x4.splat(0);
	return f32x4.relaxed_madd(
		f32x4.pmin(value, zero),
		slope,
		f32x4.pmax(value, zero),
	);
}
