import type { Presence } from "../../src/core/face/presence.ts";
import type { TileWithChoice } from "../../src/core/page/tile.ts";
import type { Chance } from "./chance.ts";

/** What somebody truly does: the three kinds of time, or nothing that attention can be read from. */
export type Doing = "toward" | "elsewhere" | "away" | "gone";

/** How somebody is at one moment. Angles are true ones, relative to the camera: yaw aside, pitch > 0 up. */
export interface Posture {
	readonly doing: Doing;
	/** What a careful observer would call it, for the report alone. */
	readonly words: string;
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly rollDeg: number;
	/** How open the lids are between blinks, as a share of the person's own open ones. */
	readonly lids: number;
	readonly lips: number;
	/** See smile.ts: 0.55 at rest, more than 0.68 in a broad smile (London, Yale). */
	readonly smile: number;
	readonly faceWidthPx: number;
	/** Anything but "present" has no landmarks. */
	readonly presence: Presence;
	readonly isAtEdge: boolean;
	/** Whether the head sways and the lids blink: a portrait on the wall does neither. */
	readonly isAlive: boolean;
}

/** What a person does over time, in seconds since the start. */
export type Act = (atS: number) => Partial<Posture>;

export interface SimulatedPerson {
	readonly name: string;
	readonly act: Act;
	/** Standard deviation of the head's slow sway to the side; up and down it is 0.8 of that. */
	readonly swayDeg: number;
	/** Noise of the lids' openness, such as glare on glasses gives, slow and quick. */
	readonly lidNoise: { readonly slow: number; readonly quick: number };
	readonly lipNoise: number;
	/** Share of the looks that miss the face. */
	readonly missed: number;
	/** Seconds from one look to the next; null leaves it to the schedule. */
	readonly lookEveryS: readonly [number, number] | null;
	/** The tile as the page lists it at a time. */
	readonly tile: (atS: number) => Partial<TileWithChoice>;
}

export function aPerson(
	act: Act,
	overrides: Partial<SimulatedPerson> = {},
): SimulatedPerson {
	return {
		name: "Amara",
		act,
		swayDeg: 2.5,
		lidNoise: { slow: 0, quick: 0.012 },
		lipNoise: 0.008,
		missed: 0,
		lookEveryS: null,
		tile: () => ({}),
		...overrides,
	};
}

/** Where the camera is, seen from somebody who faces the call. */
export interface CameraPlace {
	readonly yawDeg: number;
	readonly pitchDeg: number;
}

/** Faces the call from before a camera: straight ahead of it, or with the camera aside, above or below. */
export function faces(
	{ yawDeg, pitchDeg }: CameraPlace = { yawDeg: 0, pitchDeg: 0 },
	others: Partial<Posture> = {},
): Partial<Posture> {
	return { doing: "toward", words: "facing", yawDeg, pitchDeg, ...others };
}

/** Heads turn by this share of a downward gaze; the eyes do the rest (Pointing'04). */
const HEAD_SHARE = 0.4;

/** How open the lids are, as a share of the own open ones, while the gaze is this far below where the head rests (Pointing'04). */
export function lidsOverGaze(downDeg: number): number {
	if (downDeg <= 0) return 1;
	if (downDeg <= 30) return 1 - (downDeg / 30) * 0.23;
	return Math.max(0.4, 0.77 - ((downDeg - 30) / 30) * 0.3);
}

/** Looks down: at notes, a phone or a plate. The lids follow the gaze. */
export function looksDown(
	pitchDeg: number,
	others: Partial<Posture> = {},
): Partial<Posture> {
	return {
		doing: "elsewhere",
		words: "down",
		pitchDeg,
		lids: lidsOverGaze(-pitchDeg / HEAD_SHARE),
		...others,
	};
}

/** Looks beside the call, at a second screen for instance. */
export function looksBeside(
	yawDeg: number,
	others: Partial<Posture> = {},
): Partial<Posture> {
	return { doing: "elsewhere", words: "beside", yawDeg, ...others };
}

export function looksAway(
	yawDeg: number,
	others: Partial<Posture> = {},
): Partial<Posture> {
	return { doing: "away", words: "away", yawDeg, ...others };
}

export function isGone(others: Partial<Posture> = {}): Partial<Posture> {
	return { doing: "gone", words: "gone", presence: "no-face", ...others };
}

/** One act after another, each for some seconds; the last goes on. */
export function inTurn(
	...acts: readonly (readonly [
		seconds: number,
		act: Partial<Posture> | ((inActS: number) => Partial<Posture>),
	])[]
): Act {
	return (atS) => {
		let startS = 0;
		for (const [i, [seconds, act]] of acts.entries()) {
			if (atS < startS + seconds || i === acts.length - 1)
				return typeof act === "function" ? act(atS - startS) : act;
			startS += seconds;
		}
		return {};
	};
}

/** Within each period of so many seconds, one act for the first seconds and the other for the rest. */
export function byTurns(
	everyS: number,
	firstS: number,
	first: Partial<Posture>,
	rest: Partial<Posture>,
): Act {
	return (atS) => (atS % everyS < firstS ? first : rest);
}

/** Spells of random length, of two kinds by turns. */
export function randomSpells(
	chance: Chance,
	lengthS: number,
	meansS: readonly [number, number],
	postures: readonly [() => Partial<Posture>, () => Partial<Posture>],
): Act {
	const spells: { untilS: number; posture: Partial<Posture> }[] = [];
	let untilS = 0;
	for (let i = 0; untilS < lengthS; i++) {
		const kind = i % 2 === 0 ? 0 : 1;
		untilS += 0.5 + chance.spell(meansS[kind]);
		spells.push({ untilS, posture: postures[kind]() });
	}
	let next = 0;
	return (atS) => {
		if (atS < (spells[next - 1]?.untilS ?? 0)) next = 0;
		while (next < spells.length - 1 && atS >= (spells[next]?.untilS ?? 0))
			next++;
		return spells[next]?.posture ?? {};
	};
}
