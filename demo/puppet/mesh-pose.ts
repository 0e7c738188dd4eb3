import type { HeadPose } from "../../src/core/face/head-pose.ts";
import { trueHeadPose } from "../../src/core/face/true-head-pose.ts";

/**
 * How far a puppet is turned to be read like a real head in this pose. The mesh net follows a puppet's turn in full,
 * but a real head's only part of the way (`trueHeadPose`), so a puppet that turned as far as the head would be read
 * as turned further. Therefore puppets say nothing about that part.
 */
export function meshPose({ yawDeg, pitchDeg, rollDeg }: HeadPose): HeadPose {
	const inverse = (angle: "yawDeg" | "pitchDeg", trueDeg: number) =>
		turnThatReads(
			(deg) => trueHeadPose({ ...AHEAD, [angle]: deg })[angle],
			trueDeg,
		);
	return {
		yawDeg: inverse("yawDeg", yawDeg),
		pitchDeg: inverse("pitchDeg", pitchDeg),
		rollDeg,
	};
}

const AHEAD: HeadPose = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const MOST_DEG = 90;
const STEPS = 40;

/** Halves the span again and again; `reads` grows with the angle. */
function turnThatReads(
	reads: (deg: number) => number,
	trueDeg: number,
): number {
	let [low, high] = [-MOST_DEG, MOST_DEG];
	for (let i = 0; i < STEPS; i++) {
		const middle = (low + high) / 2;
		if (reads(middle) < trueDeg) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
