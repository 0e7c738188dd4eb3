/**
 * Turns planes of numbers, stored one after the other, into a channels-last map.
 * @param yStep bytes from one pixel of the map to the next
 * @param yRow bytes from one row to the next; a border is kept
 */
export function interleave(
	x: usize,
	height: i32,
	width: i32,
	channels: i32,
	y: usize,
	yStep: usize,
	yRow: usize,
): void {
	const plane = (<usize>(height * width)) << 2;
	for (let channel = 0; channel < channels; channel++) {
		let from = x + <usize>channel * plane;
		for (let line = 0; line < height; line++) {
			let to = y + <usize>line * yRow + ((<usize>channel) << 2);
			const end = from + ((<usize>width) << 2);
			while (from < end) {
				store<f32>(to, load<f32>(from));
				from += 4;
				to += yStep;
			}
		}
	}
}
