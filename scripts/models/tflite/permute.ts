/**
 * A tensor with its axes in another order.
 * @param data the elements in row-major order
 * @param order for each axis of the result, the source's axis
 */
export function permuted<T extends Uint16Array | Float32Array | Int32Array>(
	data: T,
	shape: number[],
	order: number[],
): T {
	const strides = shape.map((_, axis) =>
		shape.slice(axis + 1).reduce((product, size) => product * size, 1),
	);
	const result = data.slice() as T;
	const position = order.map(() => 0);
	for (let at = 0; at < result.length; at++) {
		const from = order.reduce(
			(sum, axis, i) => sum + (strides[axis] ?? 0) * (position[i] ?? 0),
			0,
		);
		result[at] = data[from] ?? 0;
		for (let i = order.length - 1; i >= 0; i--) {
			position[i] = (position[i] ?? 0) + 1;
			if ((position[i] ?? 0) < (shape[order[i] ?? 0] ?? 0)) break;
			position[i] = 0;
		}
	}
	return result;
}
