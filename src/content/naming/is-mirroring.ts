/**
 * Whether computed CSS values mirror an element's picture left to right.
 * `transform` is a matrix() or matrix3d(); `scale` and `rotate` are the
 * individual properties. Each is "none" if it is not set.
 */
export function isMirroring(
	transform: string,
	scale: string,
	rotate: string,
): boolean {
	const flips = [
		determinant(transform) < 0,
		scaleSign(scale) < 0,
		rotateFlips(rotate),
	];
	return flips.filter(Boolean).length % 2 === 1;
}

/** The determinant of the matrix in the plane of the screen: negative if the matrix turns the picture over, whether by scaling or by rotating in space. */
function determinant(transform: string): number {
	const values = numbersIn(transform);
	const [a, b, c, d] = transform.startsWith("matrix3d")
		? [values[0], values[1], values[4], values[5]]
		: values;
	if (a === undefined || b === undefined || c === undefined || d === undefined)
		return 1;
	return a * d - b * c;
}

function scaleSign(scale: string): number {
	const [x, y] = numbersIn(scale);
	// A single number scales both axes, which never mirrors.
	return x === undefined || y === undefined ? 1 : x * y;
}

/** Whether a rotation such as "y 180deg" or "0 1 0 180deg" shows the back: it is about an axis in the screen's plane and goes past the edge-on view. */
function rotateFlips(rotate: string): boolean {
	const axis = /^(?:([xy])|0 1 0|1 0 0)\b/.exec(rotate);
	const degrees = /(-?[\d.]+)deg$/.exec(rotate)?.[1];
	if (!axis || degrees === undefined) return false;
	return Math.cos((Number(degrees) * Math.PI) / 180) < 0;
}

function numbersIn(value: string): readonly number[] {
	const inside = value.replace(/^\w+\(/, "");
	return (inside.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}
