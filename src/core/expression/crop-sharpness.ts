/**
 * How much fine detail a standardised crop of the face has: the mean size of its Laplacian. A face without detail
 * was enlarged from a few pixels, or is out of focus. FER+ valid's pictures: median 0.52, 1 % below 0.27.
 * @param crop a square of zero mean and unit deviation, row by row
 */
export function cropSharpness(crop: Float32Array): number {
	const side = Math.round(Math.sqrt(crop.length));
	const at = (index: number) => crop[index] ?? 0;
	let sum = 0;
	for (let row = 1; row < side - 1; row++) {
		for (let column = 1; column < side - 1; column++) {
			const i = row * side + column;
			const around = at(i - 1) + at(i + 1) + at(i - side) + at(i + side);
			sum += Math.abs(4 * at(i) - around);
		}
	}
	return side > 2 ? sum / (side - 2) ** 2 : 0;
}
