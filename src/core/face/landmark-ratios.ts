import type { Landmark } from "../picture/geometry.ts";

/**
 * How open a pair of lids or lips is: the mean of the distances across, divided by the distance between the
 * corners (Soukupova and Cech 2016). The ratio is the same however a face is tilted in the picture and however
 * large it is.
 */
export interface Opening {
	readonly corners: readonly [number, number];
	/** Upper and lower point of each pair, by their numbers in MediaPipe's face mesh. */
	readonly across: readonly (readonly [number, number])[];
}

export interface MeasuredOpening {
	/** 0 is shut; open eyes are usually at about 0.3. */
	readonly ratio: number;
	/** Between the corners, in the landmarks' pixels. */
	readonly widthPx: number;
}

export function measureOpening(
	landmarks: readonly Landmark[],
	{ corners, across }: Opening,
): MeasuredOpening | null {
	const widthPx = distance(landmarks, corners);
	const heights = across.map((pair) => distance(landmarks, pair));
	if (widthPx === null || widthPx <= 0) return null;
	let sum = 0;
	for (const height of heights) {
		if (height === null) return null;
		sum += height;
	}
	return { ratio: sum / heights.length / widthPx, widthPx };
}

/** Distance in the picture's plane, because the mesh only guesses depth. */
function distance(
	landmarks: readonly Landmark[],
	[from, to]: readonly [number, number],
): number | null {
	const a = landmarks[from];
	const b = landmarks[to];
	return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : null;
}
