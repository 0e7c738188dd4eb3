import { groupBy } from "../../src/core/base/group-by.ts";
import { median } from "../../src/core/base/statistics.ts";
import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { Usual } from "../../src/core/usual-pose/usual-pose.ts";
import type { ReadLabel } from "./read-faces.ts";
import type { Label } from "./read-labels.ts";

/**
 * How each person holds the head and how open their eyes are, from their own
 * pictures that look straight ahead with open eyes: the medians of those
 * labelled yaw 0 and pitch 0, or of all where the labels say nothing of poses. A
 * neutral face is preferred, since a smile narrows the eyes. People without such
 * a picture are left out.
 */
export function ownUsual(
	read: readonly ReadLabel[],
	personColumn: string,
): ReadonlyMap<string, Usual> {
	const people = groupBy(
		read.filter(({ label }) => isFrontal(label) && hasOpenEyes(label)),
		({ label }) => label.cells.get(personColumn) ?? "",
	);
	const found = new Map<string, Usual>();
	for (const [person, pictures] of people) {
		const neutral = pictures.filter(
			({ label }) => label.cells.get("expression") === "neutral",
		);
		const usual = usualIn(neutral) ?? usualIn(pictures);
		if (usual) found.set(person, usual);
	}
	return found;
}

/** Where the labels say nothing of an angle, the pictures are taken to be frontal. */
function isFrontal({ yawDeg, pitchDeg }: Label): boolean {
	return (yawDeg ?? 0) === 0 && (pitchDeg ?? 0) === 0;
}

function hasOpenEyes({ cells }: Label): boolean {
	return (cells.get("eyes") || "open") === "open";
}

function usualIn(pictures: readonly ReadLabel[]): Usual | null {
	const signals = pictures.flatMap(({ reading }) => reading?.signal ?? []);
	const poses = signals.flatMap(({ headPose }) => headPose ?? []);
	if (poses.length === 0) return null;
	const eyes = signals.flatMap(({ eyeOpenness }) => eyeOpenness ?? []);
	const middle = (angle: keyof HeadPose) =>
		median(poses.map((pose) => pose[angle]));
	return {
		pose: {
			yawDeg: middle("yawDeg"),
			pitchDeg: middle("pitchDeg"),
			rollDeg: middle("rollDeg"),
		},
		eyeOpenness: eyes.length > 0 ? median(eyes) : null,
	};
}
