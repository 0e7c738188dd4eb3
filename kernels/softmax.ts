// Of the host: one of our own would come with a table in the memory that plans lay out.
declare function exp(power: f64): f64;

/** The shares of e to the power of each number. */
export function softmax(x: usize, y: usize, count: i32): void {
	const bytes = (<usize>count) << 2;
	let most = -f32.MAX_VALUE;
	for (let i: usize = 0; i < bytes; i += 4)
		most = max<f32>(most, load<f32>(x + i));
	let sum: f32 = 0;
	for (let i: usize = 0; i < bytes; i += 4) {
		const power = f32(exp(load<f32>(x + i) - most));
		store<f32>(y + i, power);
		sum += power;
	}
	for (let i: usize = 0; i < bytes; i += 4)
		store<f32>(y + i, load<f32>(y + i) / sum);
}
