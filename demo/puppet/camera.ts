import type { FrameSize } from "../frame-rate.ts";
import type { Vector } from "./rotation.ts";

/** In the frame's pixels, y down. */
export interface FramePoint {
	readonly x: number;
	readonly y: number;
}

/** The camera that MediaPipe assumes when it fits its canonical face: 63 degrees from top to bottom (face_geometry's default environment). */
const VERTICAL_FIELD_DEG = 63;

export interface Camera {
	/** In pixels. */
	readonly focalPx: number;
	/** Where a point at (x, y, z) is seen; z toward the viewer, so that what is seen has z < 0. */
	project(point: Vector): FramePoint;
	/** The point that is seen there at this distance before the camera. */
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
