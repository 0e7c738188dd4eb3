import type { Scenario } from "../scenario.ts";
import { type LooksElsewhere, randomLooker } from "./random-lookers.ts";

const YAWS_DEG = [-60, -50, -40, -30, -15, 0, 15, 30, 40, 50, 60];
const PITCHES_DEG = [-30, -15, 0, 12, 25];
/** On average, away and facing: the share toward the call is from 0.4 to 0.83. */
const SPELLS_S = [
	[12, 8],
	[8, 12],
	[4, 20],
	[25, 25],
] as const;
const LOOKS = [
	"to both sides",
	"to the camera's side",
	"to the other side",
	"at places 44 to each side",
	"at a place 30 to the other side",
] as const satisfies readonly LooksElsewhere[];
/** Nearer to the camera, a look 30 degrees beyond the call lies on the limit of what counts as away. */
const LEAST_YAW_DEG_FOR_30 = 40;

/** People who look here and there, before cameras anywhere. It takes some minutes, so that it is no part of the list. */
export const CAMERA_SWEEP: readonly Scenario[] = LOOKS.flatMap((looks) =>
	YAWS_DEG.filter(
		(yawDeg) =>
			looks !== "at a place 30 to the other side" ||
			Math.abs(yawDeg) >= LEAST_YAW_DEG_FOR_30,
	).flatMap((yawDeg) =>
		PITCHES_DEG.flatMap((pitchDeg) =>
			SPELLS_S.map(([awayS, facingS]) =>
				randomLooker(awayS, facingS, { yawDeg, pitchDeg }, looks),
			),
		),
	),
);
