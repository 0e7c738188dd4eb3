import type { HeadPose } from "../../src/core/face/head-pose.ts";
import { type Act, DISTRACTIONS, type Distraction } from "./act.ts";
import { eyesOf } from "./gaze.ts";
import { isAtPlate } from "./meal.ts";
import type { ScriptedPerson } from "./meeting-script.ts";
import { isDuring, perform } from "./perform.ts";

/** The truth about a person: what they are doing, and what a camera would see of them. */
export interface Truth {
	readonly state: TrueState;
	/** Null while they are out of the picture. */
	readonly pose: HeadPose | null;
	readonly isYawning: boolean;
	/** Whether the head rests in its usual pose, apart from its small movements. */
	readonly isStill: boolean;
	/** What draws the person from the call in this script, now or at other times; null if nothing does. */
	readonly distraction: Distraction | null;
}

export const TRUE_STATES = [
	"facing",
	"talking",
	"turned-away",
	"side-screen",
	"looking-down",
	"eyes-closed",
	"no-face",
] as const;
export type TrueState = (typeof TRUE_STATES)[number];

/** Smaller turns are glances: the person still faces the call. */
const AWAY_YAW_DEG = 30;
const AWAY_UP_DEG = 20;
/** Between Pointing'04's nominal -15 and -30 degrees. Head and eyes together point there. */
const DOWN_GAZE_DEG = -22;

const MOVES: readonly Act["act"][] = [
	"turn",
	"second-screen",
	"notes",
	"nod",
	...DISTRACTIONS,
];

/** @param restPose how the person holds the head at rest */
export function truthAt(
	person: ScriptedPerson,
	seed: number,
	restPose: HeadPose,
	elapsedMs: number,
): Truth {
	const timeS = (elapsedMs / 1000) % person.repeatsEveryS;
	const acts = person.acts.filter((act) => isDuring(act, timeS));
	const { isThere, yawDeg, pitchDeg } = perform(person, seed, elapsedMs);
	return {
		state: stateOf(acts, timeS),
		pose: isThere
			? {
					yawDeg: restPose.yawDeg + yawDeg,
					pitchDeg: restPose.pitchDeg + pitchDeg,
					rollDeg: restPose.rollDeg,
				}
			: null,
		isYawning: acts.some(({ act }) => act === "yawn"),
		isStill: !acts.some(({ act }) => MOVES.some((move) => move === act)),
		distraction:
			DISTRACTIONS.find((one) => person.acts.some(({ act }) => act === one)) ??
			null,
	};
}

function stateOf(acts: readonly Act[], timeS: number): TrueState {
	const does = (...wanted: readonly Act["act"][]) =>
		acts.some(({ act }) => wanted.includes(act));
	if (does("leave")) return "no-face";
	if (does("neighbour") || acts.some(isTurnAway)) return "turned-away";
	// A camera cannot tell a television from a second screen: both are elsewhere.
	if (does("second-screen", "television")) return "side-screen";
	if (does("notes", "telephone") || acts.some(isTurnDown))
		return "looking-down";
	if (acts.some((act) => act.act === "meal" && isAtPlate(act, timeS)))
		return "looking-down";
	if (does("eyes-closed")) return "eyes-closed";
	return does("talk") ? "talking" : "facing";
}

function isTurnDown(act: Act): boolean {
	if (act.act !== "turn") return false;
	return act.pitchDeg + eyesOf(act).pitchDeg < DOWN_GAZE_DEG;
}

function isTurnAway(act: Act): boolean {
	return (
		act.act === "turn" &&
		(Math.abs(act.yawDeg) > AWAY_YAW_DEG || act.pitchDeg > AWAY_UP_DEG)
	);
}
