import { THRESHOLDS } from "../base/thresholds.ts";
import type { RoomAttention } from "./room-attention.ts";
import type { RoomSummary } from "./room-summary.ts";

/** A quiet word on the whole room. */
export interface Cue {
	readonly kind: CueKind;
	readonly atMs: number;
}
export const CUE_KINDS = ["falling", "smiles", "nods"] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** What of a room may make a cue: counts only, so that none can be about one person. */
export interface RoomMoment {
	readonly atMs: number;
	readonly attention: Pick<RoomAttention, "total" | "readable" | "attending">;
	/** Of `expressive`, whose expression could be read now. */
	readonly smiling: number;
	readonly expressive: number;
	/** Who nodded within THRESHOLDS.cues.nodWithinMs. */
	readonly nodding: number;
	/** Of fewer none is told; as the user chose it. */
	readonly groupSize: number;
}

export interface CueTrack {
	/** Of the last minutes without a longer gap, oldest first. */
	readonly moments: readonly RoomMoment[];
	readonly toldAtMs: readonly number[];
	readonly snoozedUntilMs: number;
	/** What is shown now. */
	readonly shown: Cue | null;
}

export const NO_CUES: CueTrack = {
	moments: [],
	toldAtMs: [],
	snoozedUntilMs: 0,
	shown: null,
};

const LIMITS = THRESHOLDS.cues;
const HOUR_MS = 3_600_000;

/** @param isSeen whether anything shows cues now; while nothing does, none is told, and none is used up */
export function followCues(
	before: CueTrack,
	moment: RoomMoment,
	isSeen: boolean,
): CueTrack {
	const { atMs } = moment;
	const track = since(before, atMs);
	const last = track.moments.at(-1);
	if (last && atMs - last.atMs < LIMITS.sampleMs / 2) return track;
	const moments = [...track.moments, moment].filter(
		(one) => one.atMs >= atMs - LIMITS.lowMs - LIMITS.beforeMs,
	);
	const kind = isSeen && mayTell(track, atMs) ? kindOf(moments, atMs) : null;
	if (!kind) return { ...track, moments };
	return {
		...track,
		moments,
		toldAtMs: [...track.toldAtMs, atMs],
		shown: { kind, atMs },
	};
}

/** No cue for a while, and none now. */
export function snoozeCues(track: CueTrack, nowMs: number): CueTrack {
	return { ...track, snoozedUntilMs: nowMs + LIMITS.snoozeMs, shown: null };
}

/**
 * What is still true at this time. After a sleep, or where the clock was set
 * back, nothing is compared with what was before; what was told counts as
 * told at the latest now, so that no jump makes for more cues, or for none for hours.
 */
function since(track: CueTrack, nowMs: number): CueTrack {
	const { shown, moments } = track;
	const lastMs = moments.at(-1)?.atMs ?? nowMs;
	const goesOn = nowMs >= lastMs && nowMs - lastMs <= LIMITS.maxGapMs;
	const shownForMs = shown ? nowMs - shown.atMs : 0;
	return {
		moments: goesOn ? moments : [],
		toldAtMs: track.toldAtMs
			.map((atMs) => Math.min(atMs, nowMs))
			.filter((atMs) => nowMs - atMs < HOUR_MS),
		snoozedUntilMs: Math.min(track.snoozedUntilMs, nowMs + LIMITS.snoozeMs),
		shown: shownForMs >= 0 && shownForMs < LIMITS.shownMs ? shown : null,
	};
}

function mayTell({ toldAtMs, snoozedUntilMs }: CueTrack, nowMs: number) {
	const last = toldAtMs.at(-1) ?? -Infinity;
	return (
		nowMs >= snoozedUntilMs &&
		nowMs - last >= LIMITS.coolDownMs &&
		toldAtMs.length < LIMITS.mostPerHour
	);
}

function kindOf(moments: readonly RoomMoment[], nowMs: number): CueKind | null {
	if (!moments.slice(-1).every(isReadEnough)) return null;
	if (hasFallen(moments, nowMs)) return "falling";
	if (isSmiling(moments, nowMs)) return "smiles";
	return moments.slice(-1).every(isNodding) ? "nods" : null;
}

/** Low for half a minute without a break, and a lot lower than in the minutes before. */
function hasFallen(moments: readonly RoomMoment[], nowMs: number): boolean {
	const lowFromMs = nowMs - LIMITS.lowMs;
	const low = moments.filter(({ atMs }) => atMs >= lowFromMs);
	const high = moments.filter(
		(one) => one.atMs < lowFromMs && isReadEnough(one),
	);
	if (!covers(moments, lowFromMs)) return false;
	if (high.length * LIMITS.sampleMs < LIMITS.minBeforeMs) return false;
	const isLow = (one: RoomMoment) =>
		isReadEnough(one) && shareOf(one) < LIMITS.lowShare;
	if (!low.every(isLow)) return false;
	const drop = mean(high.map(shareOf)) - mean(low.map(shareOf));
	const readable = Math.min(...low.map((one) => one.attention.readable));
	return drop >= LIMITS.dropShare && drop * readable >= LIMITS.minChangePeople;
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

function isReadEnough({ attention, groupSize }: RoomMoment): boolean {
	const { readable, total } = attention;
	return readable >= groupSize && readable >= total * LIMITS.minReadableShare;
}

function covers(moments: readonly RoomMoment[], fromMs: number): boolean {
	const first = moments[0];
	return first !== undefined && first.atMs <= fromMs;
}

/** Of moments in which somebody is readable. */
function shareOf({ attention }: RoomMoment): number {
	return attention.attending / attention.readable;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What of a room the cues may know. */
export function roomMoment(
	room: Pick<RoomSummary, "atMs" | "attention" | "participants" | "groupSize">,
	nodding: number,
): RoomMoment {
	const { atMs, attention, participants, groupSize } = room;
	const expressive = participants.filter(
		({ state, expression }) =>
			state !== "excluded" && expression && expression.label !== "cant-tell",
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
