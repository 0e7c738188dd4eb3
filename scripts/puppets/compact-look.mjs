/**
 * One look at a person as a row of a golden timeline (test/fixtures/attention):
 * atMs, presence, face width, at edge, yaw, pitch, roll, eyes, mouth, gaze,
 * poorly lit, and what was true.
 *
 * @typedef {[number, string, number | null, 0 | 1, number | null, number | null, number | null, number | null, number | null, number | null, 0 | 1, string]} Row
 *
 * @param {import("../../evaluation/record-signals.ts").Recorded} recorded
 * @returns {Row}
 */
export function compactLook({ signal, truth }) {
	const { headPose } = signal;
	return [
		signal.atMs,
		signal.presence,
		rounded(signal.faceWidthPx, 0),
		signal.isAtEdge ? 1 : 0,
		rounded(headPose?.yawDeg, 1),
		rounded(headPose?.pitchDeg, 1),
		rounded(headPose?.rollDeg, 1),
		rounded(signal.eyeOpenness, 3),
		rounded(signal.mouthOpenness, 3),
		rounded(signal.gazeOffset, 2),
		signal.isPoorlyLit ? 1 : 0,
		truth.state,
	];
}

/**
 * @param {number | null | undefined} value
 * @param {number} digits
 */
function rounded(value, digits) {
	return typeof value === "number" ? Number(value.toFixed(digits)) : null;
}
