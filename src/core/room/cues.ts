import { THRESHOLDS } from "../base/thresholds.ts";
import { otherPeople } from "./counted-people.ts";
import { judgedOf, type RoomAttention } from "./room-attention.ts";
import type { RoomSummary } from "./room-summary.ts";

/** A quiet hint about the whole room. */
export interface Cue {
	readonly kind: CueKind;
	readonly atMs: number;
}
export const CUE_KINDS = ["falling", "smiles", "nods"] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** The counts of a room that cues are made from. There are no names, so that no cue can be about one person. */
export interface RoomMoment {
	readonly atMs: number;
	readonly attention: Pick<
		RoomAttention,
		"total" | "readable" | "toward" | "away" | "turnedTogether"
	>;
	/** How many of the `expressive` people smile; those are the people whose expression can be read now. */
	readonly smiling: number;
	readonly expressive: number;
	/** How many people nodded within THRESHOLDS.cues.nodWithinMs. */
	readonly nodding: number;
	/** Minimum group size, chosen by the user; smaller groups get no cue. */
	readonly groupSize: number;
}

export interface CueTrack {
	/** The moments of the last minutes, oldest first; a longer gap clears them. */
	readonly moments: readonly RoomMoment[];
	readonly shownAtMs: readonly number[];
	readonly snoozedUntilMs: number;
	/** The cue that is shown now. */
	readonly shown: Cue | null;
}

export const NO_CUES: CueTrack = {
	moments: [],
	shownAtMs: [],
	snoozedUntilMs: 0,
	shown: null,
};

const LIMITS = THRESHOLDS.cues;
const HOUR_MS = 3_600_000;

/** @param isSeen whether anything shows cues now; while nothing does, no cue is made, and none is used up */
export function followCues(
	before: CueTrack,
	moment: RoomMoment,
	isSeen: boolean,
): CueTrack {
	const { atMs } = moment;
	const track = trackAt(before, atMs);
	const last = track.moments.at(-1);
	if (last && atMs - last.atMs < LIMITS.sampleMs / 2) return track;
	const moments = [...track.moments, moment].filter(
		(one) => one.atMs >= atMs - LIMITS.lowMs - LIMITS.beforeMs,
	);
	const kind = isSeen && mayShow(track, atMs) ? kindOf(moments, atMs) : null;
	if (!kind) return { ...track, moments };
	return {
		...track,
		moments,
		shownAtMs: [...track.shownAtMs, atMs],
		shown: { kind, atMs },
	};
}

/** Hides the shown cue, and makes no other for a while. */
export function snoozeCues(track: CueTrack, nowMs: number): CueTrack {
	return { ...track, snoozedUntilMs: nowMs + LIMITS.snoozeMs, shown: null };
}

/**
 * The track as it is at this time. After a sleep, or if the clock was set back, nothing is compared with earlier
 * moments. Past cues count as shown no later than now, so that a jump of the clock causes neither more cues nor
 * none for hours.
 */
function trackAt(track: CueTrack, nowMs: number): CueTrack {
	const { shown, moments } = track;
	const lastMs = moments.at(-1)?.atMs ?? nowMs;
	const goesOn = nowMs >= lastMs && nowMs - lastMs <= LIMITS.maxGapMs;
	const shownForMs = shown ? nowMs - shown.atMs : 0;
	return {
		moments: goesOn ? moments : [],
		shownAtMs: track.shownAtMs
			.map((atMs) => Math.min(atMs, nowMs))
			.filter((atMs) => nowMs - atMs < HOUR_MS),
		snoozedUntilMs: Math.min(track.snoozedUntilMs, nowMs + LIMITS.snoozeMs),
		shown: shownForMs >= 0 && shownForMs < LIMITS.shownMs ? shown : null,
	};
}

function mayShow({ shownAtMs, snoozedUntilMs }: CueTrack, nowMs: number) {
	const last = shownAtMs.at(-1) ?? -Infinity;
	return (
		nowMs >= snoozedUntilMs &&
		nowMs - last >= LIMITS.coolDownMs &&
		shownAtMs.length < LIMITS.mostPerHour
	);
}

function kindOf(moments: readonly RoomMoment[], nowMs: number): CueKind | null {
	if (!moments.slice(-1).every(isReadEnough)) return null;
	if (hasFallen(moments, nowMs)) return "falling";
	if (isSmiling(moments, nowMs)) return "smiles";
	return moments.slice(-1).every(isNodding) ? "nods" : null;
}

/** Whether attention has been low for half a minute without a break, and is a lot lower than in the minutes before. */
function hasFallen(moments: readonly RoomMoment[], nowMs: number): boolean {
	const lowFromMs = nowMs - LIMITS.lowMs;
	const low = moments.filter(({ atMs }) => atMs >= lowFromMs);
	const high = moments.filter(
		(one) => one.atMs < lowFromMs && isReadEnough(one),
	);
	if (!covers(moments, lowFromMs)) return false;
	if (high.length * LIMITS.sampleMs < LIMITS.minBeforeMs) return false;
	// Many who turn the same way were asked to, or all see the same thing.
	const isLow = (one: RoomMoment) =>
		isReadEnough(one) &&
		shareOf(one) < LIMITS.lowShare &&
		one.attention.turnedTogether === null;
	if (!low.every(isLow)) return false;
	const drop = mean(high.map(shareOf)) - mean(low.map(shareOf));
	const judged = Math.min(...low.map((one) => judgedOf(one.attention)));
	return drop >= LIMITS.dropShare && drop * judged >= LIMITS.minChangePeople;
}

function isSmiling(moments: readonly RoomMoment[], nowMs: number): boolean {
	const fromMs = nowMs - LIMITS.smilingMs;
	return (
		covers(moments, fromMs) &&
		moments
			.filter(({ atMs }) => atMs >= fromMs)
			.every(
				({ smiling, expressive, groupSize }) =>
					smiling >= groupSize && smiling >= expressive * LIMITS.smilingShare,
			)
	);
}

function isNodding({ nodding, attention, groupSize }: RoomMoment): boolean {
	return (
		nodding >= groupSize && nodding >= attention.readable * LIMITS.noddingShare
	);
}

/** Whether enough people are toward the call or away from it for their share to stand for the room. */
function isReadEnough({ attention, groupSize }: RoomMoment): boolean {
	const judged = judgedOf(attention);
	return (
		judged >= groupSize && judged >= attention.total * LIMITS.minReadableShare
	);
}

function covers(moments: readonly RoomMoment[], fromMs: number): boolean {
	const first = moments[0];
	return first !== undefined && first.atMs <= fromMs;
}

/** Share of people toward the call; only for moments in which some are toward it or away from it. */
function shareOf({ attention }: RoomMoment): number {
	return attention.toward / judgedOf(attention);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Reduces a room to the counts that cues are made from, without whoever runs this. */
export function roomMoment(
	room: Pick<RoomSummary, "atMs" | "attention" | "participants" | "groupSize">,
	nodding: number,
): RoomMoment {
	const { atMs, attention, participants, groupSize } = room;
	const expressive = otherPeople(participants).filter(
		({ expression }) => expression && expression.label !== "cant-tell",
	);
	const smiling = expressive.filter(
		({ expression }) => expression?.label === "happiness",
	);
	return {
		atMs,
		attention,
		smiling: smiling.length,
		expressive: expressive.length,
		nodding,
		groupSize,
	};
}
