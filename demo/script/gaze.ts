import type { EyeGaze } from "../puppet/face-features.ts";

/** How far the head is turned from how the person holds it at rest. */
interface HeadTurn {
	readonly yawDeg: number;
	readonly pitchDeg: number;
}

type Curve = readonly (readonly [at: number, is: number])[];

/**
 * Who looks at something turns the head only a part of the way, and the eyes do the rest: Pointing'04 (Gourier, Hall,
 * Crowley 2004). For each degree of the head, how far the eyes turn in it.
 */
const EYES_BESIDE: Curve = [
	[0, 0],
	[28, 2],
	[40, 5],
	[51, 9],
	[66, 24],
];
const EYES_DOWN: Curve = [
	[0, 0],
	[15, 15],
	[26, 34],
];
const EYES_UP: Curve = [
	[0, 0],
	[17, 13],
	[37, 23],
];

/** Where the eyes point in a head that is turned to what the person looks at. */
export function eyesOf({ yawDeg, pitchDeg }: HeadTurn): EyeGaze {
	return {
		yawDeg: Math.sign(yawDeg) * valueOn(EYES_BESIDE, Math.abs(yawDeg)),
		pitchDeg:
			pitchDeg < 0
				? -valueOn(EYES_DOWN, -pitchDeg)
				: valueOn(EYES_UP, pitchDeg),
	};
}

/**
 * How far the upper lids are down, 0 to 1, over eyes that point there. Chosen so that the extension's landmarks read
 * of puppets what they read of Pointing'04's people, as shares of the own open eyes: 0.77 and 0.47 at nominal -30 and
 * -60 degrees of pitch. A raised head shows its eyes narrower by itself.
 */
const LIDS_OVER: Curve = [
	[-34, 0.95],
	[-15, 0.6],
	[0, 0],
];

export function lidsOver({ pitchDeg }: EyeGaze): number {
	return valueOn(LIDS_OVER, pitchDeg);
}

/** Straight lines between the points, level beyond the last. */
function valueOn(curve: Curve, at: number): number {
	const next = curve.findIndex(([point]) => point >= at);
	const [toAt, to] = curve[next] ?? curve.at(-1) ?? [0, 0];
	const [fromAt, from] = curve[next - 1] ?? [toAt, to];
	const share = toAt > fromAt ? (at - fromAt) / (toAt - fromAt) : 1;
	return from + (to - from) * share;
}
