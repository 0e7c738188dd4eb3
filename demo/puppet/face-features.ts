import { LIDS } from "./eye-outline.ts";
import type { Vector } from "./rotation.ts";

/** The state of a puppet's lids, mouth and eyes. */
export interface FaceFeatures {
	/** From 0 to 1. */
	readonly eyesShut: number;
	/** From 0 to 1. */
	readonly mouthOpen: number;
	readonly gaze: EyeGaze;
}

/** Where eyes point in their head, from where they point in the portrait: yaw > 0 toward the picture's right edge, pitch > 0 up. */
export interface EyeGaze {
	readonly yawDeg: number;
	readonly pitchDeg: number;
}

/** The fold above each upper lid point, which follows it a little. */
const FOLDS: readonly (readonly [number, number])[] = [
	[247, 246],
	[30, 161],
	[29, 160],
	[27, 159],
	[28, 158],
	[56, 157],
	[190, 173],
	[467, 466],
	[260, 388],
	[259, 387],
	[257, 386],
	[258, 385],
	[286, 384],
	[414, 398],
];
const FOLD_SHARE = 0.3;
/** The skin between the fold and the brow, above each fold point. */
const ABOVE_FOLDS: readonly (readonly [number, number])[] = [
	[247, 113],
	[30, 225],
	[29, 224],
	[27, 223],
	[28, 222],
	[56, 221],
	[190, 189],
	[467, 342],
	[260, 445],
	[259, 444],
	[257, 443],
	[258, 442],
	[286, 441],
	[414, 413],
];

const INNER_UPPER_LIP = [191, 80, 81, 82, 13, 312, 311, 310, 415];
const OUTER_UPPER_LIP = [185, 40, 39, 37, 0, 267, 269, 270, 409];
const MID_UPPER_LIP = [
	184, 74, 73, 72, 11, 302, 303, 304, 408, 183, 42, 41, 38, 12, 268, 271, 272,
	407,
];
const INNER_LOWER_LIP = [95, 88, 178, 87, 14, 317, 402, 318, 324];
const MOUTH_CORNERS = [61, 291, 76, 306, 62, 292, 78, 308];
const UPPER_LIP = new Set([
	...INNER_UPPER_LIP,
	...OUTER_UPPER_LIP,
	...MID_UPPER_LIP,
	...MOUTH_CORNERS,
]);
const MOUTH_INSIDE = new Set([...INNER_UPPER_LIP, ...INNER_LOWER_LIP, 78, 308]);

const MOUTH_LEVEL_Y = -4.3;
/** The opening of a yawn at its widest, in cm. */
const WIDEST_OPENING = 3.4;
/** The jaw moves the face's lower half up to this distance from the middle, in cm. */
const JAW_HALF_WIDTH = 7.5;

/** Whether a triangle of the face mesh is between the lips. */
export function isInsideMouth(corners: readonly number[]): boolean {
	return corners.every((corner) => MOUTH_INSIDE.has(corner));
}

/** Moves the lids and the jaw of a face in its own space (cm, y up). */
export function withFeatures(
	face: readonly Vector[],
	{ eyesShut, mouthOpen }: Pick<FaceFeatures, "eyesShut" | "mouthOpen">,
): readonly Vector[] {
	const moved = face.map((point, index) => dropJaw(point, index, mouthOpen));
	const shift = (index: number, toward: Vector, share: number) => {
		const from = moved[index];
		if (!from) return;
		moved[index] = [
			from[0] + (toward[0] - from[0]) * share,
			from[1] + (toward[1] - from[1]) * share,
			from[2] + (toward[2] - from[2]) * share * 0.3,
		];
	};
	for (const [fold, upper] of FOLDS) {
		const to = face[upper];
		if (to) shift(fold, to, FOLD_SHARE * eyesShut);
	}
	for (const [upper, lower] of LIDS) {
		const to = face[lower];
		if (to) shift(upper, to, eyesShut);
	}
	return moved;
}

/**
 * Where each point's picture is taken from while the lids are down. A lid unfolds
 * skin that an open eye hides, so it is painted with the skin above the fold; the
 * fold's own shadow, stretched, would look like an eye.
 */
export function lidsPainted(from: readonly Point[]): readonly Point[] {
	const painted = [...from];
	for (const [i, [fold, above]] of ABOVE_FOLDS.entries()) {
		const upper = FOLDS[i]?.[1];
		const [low, high] = [from[fold], from[above]];
		if (!low || !high || upper === undefined) continue;
		painted[fold] = between(low, high, 0.6);
		painted[upper] = between(low, high, 0.25);
	}
	return painted;
}

/** For each upper lid point, the point itself and its fold. Lashes darken the strip from the lid's edge to a share of the way to the fold. */
export const LASH_ROWS: readonly (readonly [upper: number, fold: number])[] =
	FOLDS.map(([fold, upper]) => [upper, fold]);

interface Point {
	readonly x: number;
	readonly y: number;
}

export function between(a: Point, b: Point, share: number): Point {
	return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function dropJaw(point: Vector, index: number, mouthOpen: number): Vector {
	const [x, y, z] = point;
	if (y > MOUTH_LEVEL_Y + 0.6 || UPPER_LIP.has(index)) return point;
	const sideways = Math.min(1, Math.abs(x) / JAW_HALF_WIDTH);
	const drop = WIDEST_OPENING * mouthOpen * (1 - sideways ** 2);
	return [x, y - drop, z - drop * 0.25];
}
