import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { Act } from "./act.ts";
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
const DOWN_PITCH_DEG = -20;

const MOVES: readonly Act["act"][] = ["turn", "second-screen", "notes", "nod"];

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
		state: stateOf(acts),
		pose: isThere
			? {
					yawDeg: restPose.yawDeg + yawDeg,
					pitchDeg: restPose.pitchDeg + pitchDeg,
					rollDeg: restPose.rollDeg,
				}
			: null,
		isYawning: acts.some(({ act }) => act === "yawn"),
		isStill: !acts.some(({ act }) => MOVES.some((move) => move === act)),
	};
}

function stateOf(acts: readonly Act[]): TrueState {
	const does = (wanted: Act["act"]) => acts.some(({ act }) => act === wanted);
	if (does("leave")) return "no-face";
	if (acts.some(isTurnAway)) return "turned-away";
	if (does("second-screen")) return "side-screen";
	if (does("notes") || acts.some(isTurnDown)) return "looking-down";
	if (does("eyes-closed")) return "eyes-closed";
	return does("talk") ? "talking" : "facing";
}

function isTurnDown(act: Act): boolean {
	return act.act === "turn" && act.pitchDeg < DOWN_PITCH_DEG;
}

function isTurnAway(act: Act): boolean {
	return (
		act.act === "turn" &&
		(Math.abs(act.yawDeg) > AWAY_YAW_DEG || act.pitchDeg > AWAY_UP_DEG)
	);
}
