import type { FrameSize } from "../frame-rate.ts";
import type { Vector } from "./rotation.ts";

/** A point in the frame's pixels, y down. */
export interface FramePoint {
	readonly x: number;
	readonly y: number;
}

/** The camera that MediaPipe assumes when it fits its canonical face: 63 degrees from top to bottom (face_geometry's default environment). */
const VERTICAL_FIELD_DEG = 63;

export interface Camera {
	readonly focalPx: number;
	/** Where the camera sees a point at (x, y, z). z is toward the viewer, so points that are seen have z < 0. */
	project(point: Vector): FramePoint;
	/** The point that is seen there, at this distance in front of the camera. */
	unproject(seen: FramePoint, distance: number): Vector;
}

export function cameraOf({ widthPx, heightPx }: FrameSize): Camera {
	const halfField = (VERTICAL_FIELD_DEG / 2) * (Math.PI / 180);
	const focalPx = heightPx / 2 / Math.tan(halfField);
	const [centreX, centreY] = [widthPx / 2, heightPx / 2];
	return {
		focalPx,
		project: ([x, y, z]) => ({
			x: centreX - (focalPx * x) / z,
			y: centreY + (focalPx * y) / z,
		}),
		unproject: ({ x, y }, distance) => [
			((x - centreX) * distance) / focalPx,
			((centreY - y) * distance) / focalPx,
			-distance,
		],
	};
}
