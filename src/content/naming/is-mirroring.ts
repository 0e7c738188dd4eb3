/**
 * Whether computed CSS values show an element's picture mirrored, left for
 * right: `transform` as matrix() or matrix3d(), the single properties `scale`
 * and `rotate`, each "none" where it is not set.
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

/** Of what the matrix does to the plane of the screen: negative where it turns the picture over, whether by scaling or by rotating in space. */
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
	// One number scales both ways, which never mirrors.
	return x === undefined || y === undefined ? 1 : x * y;
}

/** "y 180deg", "0 1 0 180deg": about an axis within the screen, further than its edge-on view. */
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
