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
 * From MediaPipe's facial transformation matrix: 16 numbers, column-major,
 * canonical face to camera space (x right, y up, z toward the viewer), that is
 * R = Ry(yaw) Rx(-pitch) Rz(-roll). Signs checked on portraits and their
 * mirror images. Null where the matrix is not a finite 4x4.
 */
export function headPoseFromMatrix(
	matrix16: readonly number[],
): HeadPose | null {
	if (matrix16.length !== 16 || !matrix16.every(Number.isFinite)) return null;
	const [, m1 = 0, , , , m5 = 0, , , m8 = 0, m9 = 0, m10 = 0] = matrix16;
	return {
		yawDeg: Math.atan2(m8, m10) * DEG_PER_RAD,
		pitchDeg: Math.asin(Math.min(1, Math.max(-1, m9))) * DEG_PER_RAD,
		rollDeg: Math.atan2(-m1, m5) * DEG_PER_RAD,
	};
}
