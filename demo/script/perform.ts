import type { FaceFeatures } from "../puppet/face-features.ts";
import type { Act } from "./act.ts";
import { blinkAt } from "./blink.ts";
import { eyesOf, lidsOver } from "./gaze.ts";
import { bentToPlate, chewing } from "./meal.ts";
import type { ScriptedPerson } from "./meeting-script.ts";
import { smoothStep } from "./smooth-step.ts";

/** A person as their camera sees them now. */
export interface Performance {
	readonly isThere: boolean;
	/** Relative to how they hold the head at rest. */
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly features: FaceFeatures;
}

/** A head needs about this long for a turn, lids and lips less. */
const TURN_S = 0.5;
const LIDS_S = 0.15;
const YAWN_S = 1;

const NOTES_PITCH_DEG = -27;
const LAP_PITCH_DEG = -30;
const PLATE_PITCH_DEG = -26;
/** Nobody holds still: a head at rest turns by itself, but no more than this. */
const UNREST = { yawDeg: 2, pitchDeg: 1.5 } as const;
const NOD = { deg: 7, perSecond: 1.4 } as const;

/** @param seed makes people differ, so that they do not all move alike */
export function perform(
	{ acts, blinksPerMinute, repeatsEveryS }: ScriptedPerson,
	seed: number,
	elapsedMs: number,
): Performance {
	const elapsedS = elapsedMs / 1000;
	const timeS = elapsedS % repeatsEveryS;
	const turn = { yawDeg: 0, pitchDeg: 0 };
	let nodDeg = 0;
	let eyesShut = blinkAt(elapsedS, blinksPerMinute, seed);
	let mouthOpen = 0;
	let isThere = true;
	const open = (share: number) => {
		mouthOpen = Math.max(mouthOpen, share);
	};
	for (const act of acts) {
		if (!isDuring(act, timeS)) continue;
		const turned = share(act, timeS, TURN_S);
		switch (act.act) {
			case "neighbour":
				open(speechAt(elapsedS, seed) * turned);
				turn.yawDeg += act.yawDeg * turned;
				turn.pitchDeg += act.pitchDeg * turned;
				break;
			case "turn":
			case "second-screen":
			case "television":
				turn.yawDeg += act.yawDeg * turned;
				turn.pitchDeg += act.pitchDeg * turned;
				break;
			case "notes":
				turn.pitchDeg += NOTES_PITCH_DEG * turned;
				break;
			case "telephone":
				turn.pitchDeg += LAP_PITCH_DEG * turned;
				break;
			case "meal":
				turn.pitchDeg += PLATE_PITCH_DEG * bentToPlate(act, timeS);
				open(chewing(act, timeS));
				break;
			case "nod":
				nodDeg +=
					NOD.deg *
					turned *
					Math.sin(2 * Math.PI * NOD.perSecond * (timeS - act.atS));
				break;
			case "eyes-closed":
				eyesShut = Math.max(eyesShut, share(act, timeS, LIDS_S));
				break;
			case "yawn":
				open(share(act, timeS, YAWN_S));
				eyesShut = Math.max(eyesShut, 0.6 * share(act, timeS, YAWN_S));
				break;
			case "talk":
				open(speechAt(elapsedS, seed) * turned);
				break;
			case "leave":
				isThere = false;
		}
	}
	const unrest = {
		yawDeg: UNREST.yawDeg * wave(elapsedS, 7.9, seed),
		pitchDeg: UNREST.pitchDeg * wave(elapsedS, 6.1, seed + 1) + nodDeg,
	};
	const eyes = eyesOf(turn);
	// While a head sways or nods, the eyes stay on what they look at.
	const gaze = {
		yawDeg: eyes.yawDeg - unrest.yawDeg,
		pitchDeg: eyes.pitchDeg - unrest.pitchDeg,
	};
	return {
		isThere,
		yawDeg: turn.yawDeg + unrest.yawDeg,
		pitchDeg: turn.pitchDeg + unrest.pitchDeg,
		features: {
			eyesShut: Math.max(eyesShut, lidsOver(gaze)),
			mouthOpen,
			gaze,
		},
	};
}

export function isDuring({ atS, forS }: Act, timeS: number): boolean {
	return timeS >= atS && timeS < atS + forS;
}

/** 0 at the act's ends, 1 once it has begun, with a smooth step between. */
function share({ atS, forS }: Act, timeS: number, rampS: number): number {
	return smoothStep(Math.min(timeS - atS, atS + forS - timeS) / rampS);
}

/** Syllables, about four a second, of uneven length and strength. */
function speechAt(timeS: number, seed: number): number {
	const turns = 4 * timeS + 0.8 * wave(timeS, 1.7, seed + 2);
	const syllable = 0.5 - 0.5 * Math.cos(2 * Math.PI * turns + seed);
	const strength = 0.3 + 0.12 * wave(timeS, 0.9, seed);
	return syllable * strength;
}

/** A slow movement between -1 and 1 that never quite repeats. */
function wave(timeS: number, periodS: number, seed: number): number {
	return (
		0.6 * Math.sin((2 * Math.PI * timeS) / periodS + seed * 2.4) +
		0.4 * Math.sin((2 * Math.PI * timeS) / (periodS * 0.382) + seed)
	);
}
