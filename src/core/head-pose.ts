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
