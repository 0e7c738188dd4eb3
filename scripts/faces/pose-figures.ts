import { groupBy } from "../../src/core/base/group-by.ts";
import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { Label } from "./read-labels.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** One angle as it was read, against the labels. */
export interface AngleFigures {
	/** Degrees read for each degree of the label, up to 60 of them: the slope of the straight line through all pictures. Null if there are fewer than two labels. */
	readonly gain: number | null;
	/** Distance between label and reading, over labels within 45 degrees. */
	readonly errorDeg: Spread | null;
	/** The readings for each labelled angle, in order. */
	readonly read: readonly (Spread & { readonly labelDeg: number })[];
}

export interface PoseFigures {
	readonly yaw: AngleFigures;
	readonly pitch: AngleFigures;
}

const GAIN_TO_DEG = 60;
const ERROR_TO_DEG = 45;

interface ReadPose {
	readonly label: Label;
	/** Signs as in the labels. */
	readonly pose: HeadPose;
}

export function poseFigures(poses: readonly ReadPose[]): PoseFigures {
	return {
		yaw: angleFigures(poses, "yawDeg", "pitchDeg"),
		pitch: angleFigures(poses, "pitchDeg", "yawDeg"),
	};
}

/** @param other the other angle, which is not turned further than `ERROR_TO_DEG` in the pictures that count */
function angleFigures(
	poses: readonly ReadPose[],
	angle: "yawDeg" | "pitchDeg",
	other: "yawDeg" | "pitchDeg",
): AngleFigures {
	const pairs = poses.flatMap(({ label, pose }) => {
		const labelDeg = label[angle];
		return labelDeg !== null && Math.abs(label[other] ?? 0) <= ERROR_TO_DEG
			? [{ labelDeg, readDeg: pose[angle] }]
			: [];
	});
	const within = (mostDeg: number) =>
		pairs.filter(({ labelDeg }) => Math.abs(labelDeg) <= mostDeg);
	const byLabel = [...groupBy(pairs, ({ labelDeg }) => labelDeg)];
	return {
		gain: slopeOf(within(GAIN_TO_DEG)),
		errorDeg: spreadOf(
			within(ERROR_TO_DEG).map(({ labelDeg, readDeg }) =>
				Math.abs(readDeg - labelDeg),
			),
		),
		read: byLabel
			.sort(([a], [b]) => a - b)
			.flatMap(([labelDeg, group]) => {
				const spread = spreadOf(group.map(({ readDeg }) => readDeg));
				return spread ? [{ labelDeg, ...spread }] : [];
			}),
	};
}

/** The slope of the straight line that fits best by least squares. */
function slopeOf(
	pairs: readonly { readonly labelDeg: number; readonly readDeg: number }[],
): number | null {
	const mean = (value: (pair: (typeof pairs)[number]) => number) =>
		pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
	const labelMean = mean(({ labelDeg }) => labelDeg);
	const readMean = mean(({ readDeg }) => readDeg);
	const square = mean(({ labelDeg }) => (labelDeg - labelMean) ** 2);
	const product = mean(
		({ labelDeg, readDeg }) => (labelDeg - labelMean) * (readDeg - readMean),
	);
	return square > 0 ? product / square : null;
}
