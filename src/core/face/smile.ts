import type { Landmark } from "../picture/geometry.ts";

/** Points of MediaPipe's face mesh, by their numbers. */
const EYE_CORNERS = [33, 263] as const;
const MOUTH_CORNERS = [61, 291] as const;
const INNER_LIPS = [13, 14] as const;
const FOREHEAD_AND_CHIN = [10, 152] as const;

interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * How much a mouth smiles: its width, and how far its corners lie above its middle, both as shares of the distance
 * between the outer corners of the eyes. About 0.55 at rest; width and distance foreshorten alike when a head turns.
 * Null without a mesh.
 */
export function smileOf(landmarks: readonly Landmark[]): number | null {
	const [eyes, mouth, lips, axis] = [
		EYE_CORNERS,
		MOUTH_CORNERS,
		INNER_LIPS,
		FOREHEAD_AND_CHIN,
	].map(([from, to]) => pair(landmarks[from], landmarks[to]));
	if (!eyes || !mouth || !lips || !axis) return null;
	if (eyes.length <= 0 || axis.length <= 0) return null;
	const [downX, downY] = [axis.alongX / axis.length, axis.alongY / axis.length];
	const rise =
		(lips.middle.x - mouth.middle.x) * downX +
		(lips.middle.y - mouth.middle.y) * downY;
	return (mouth.length + rise) / eyes.length;
}

function pair(a: Point | undefined, b: Point | undefined) {
	if (!a || !b) return null;
	const [alongX, alongY] = [b.x - a.x, b.y - a.y];
	return {
		alongX,
		alongY,
		length: Math.hypot(alongX, alongY),
		middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
	};
}
