// The host provides this function: one of our own would come with a table in the memory that plans lay out.
declare function exp(power: f64): f64;

/** Computes e to the power of each number, divided by the sum of all these powers. */
export function softmax(x: usize, y: usize, count: i32): void {
	const bytes = (<usize>count) << 2;
	let largest = -f32.MAX_VALUE;
	for (let i: usize = 0; i < bytes; i += 4)
		largest = max<f32>(largest, load<f32>(x + i));
	let sum: f32 = 0;
	for (let i: usize = 0; i < bytes; i += 4) {
		const power = f32(exp(load<f32>(x + i) - largest));
		store<f32>(y + i, power);
		sum += power;
	}
	for (let i: usize = 0; i < bytes; i += 4)
		store<f32>(y + i, load<f32>(y + i) / sum);
}
