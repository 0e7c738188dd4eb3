import type { Matrix3 } from "./procrustes.ts";

/**
 * The head's direction relative to the camera, in degrees.
 * yaw > 0: turned toward the picture's right edge; pitch > 0: raised;
 * roll > 0: tipped clockwise as seen in the picture.
 * A mirrored self view swaps the signs of yaw and roll.
 */
export interface HeadPose {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly rollDeg: number;
}

const DEG_PER_RAD = 180 / Math.PI;

/**
 * Takes the rotation of the face at rest to camera space (x right, y up, z toward the viewer), that is R = Ry(yaw)
 * Rx(-pitch) Rz(-roll). Signs checked on portraits and their mirror images.
 */
export function headPoseFromRotation(rotation: Matrix3): HeadPose {
	const [, , xOfForward, yOfRight, yOfUp, yOfForward, , , zOfForward] =
		rotation;
	return {
		yawDeg: Math.atan2(xOfForward, zOfForward) * DEG_PER_RAD,
		pitchDeg: Math.asin(Math.min(1, Math.max(-1, yOfForward))) * DEG_PER_RAD,
		rollDeg: Math.atan2(-yOfRight, yOfUp) * DEG_PER_RAD,
	};
}
