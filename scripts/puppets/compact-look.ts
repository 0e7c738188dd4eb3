import type { Recorded } from "../../evaluation/record-signals.ts";

/**
 * One look at a person as a row of a golden timeline (test/fixtures/attention):
 * time in ms, presence, face width in px, at edge, yaw, pitch and roll in
 * degrees, openness of eyes and mouth, gaze offset, poorly lit, and the true
 * state.
 */
type Row = [
	number,
	string,
	number | null,
	0 | 1,
	number | null,
	number | null,
	number | null,
	number | null,
	number | null,
	number | null,
	0 | 1,
	string,
];

export function compactLook({ signal, truth }: Recorded): Row {
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

function rounded(value: number | null | undefined, digits: number) {
	return typeof value === "number" ? Number(value.toFixed(digits)) : null;
}
