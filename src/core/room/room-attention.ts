import { isReadable } from "../base/participant-state.ts";
import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { bandOf } from "../participant/booked-time.ts";
import type {
	AttentionSummary,
	ParticipantSummary,
	TraceBin,
} from "../participant/participant-summary.ts";
import { timeKindOf } from "../participant/time-kind.ts";
import { otherPeople } from "./counted-people.ts";

/** How many people face the call now, how many can be read, and the trend. People the user left out do not count, nor does the user. */
export interface RoomAttention {
	readonly total: number;
	readonly readable: number;
	readonly toward: number;
	/** Looking down or at a second screen: in no share. */
	readonly elsewhere: number;
	readonly away: number;
	/** Least and greatest share (0..1) toward the call: if none, or all, of those who cannot be read are. */
	readonly between: readonly [number, number];
	/** How many are turned to the same side, where those are many; else null. */
	readonly turnedTogether: number | null;
	/** The last minute compared with the one before. */
	readonly trend: "rising" | "steady" | "falling" | "unknown";
}

type Judged = Pick<
	ParticipantSummary,
	"state" | "isSelf" | "poseFromBaseline" | "trace"
>;

const LIMITS = THRESHOLDS.roomAttention;

export function roomAttention(
	everyone: readonly Judged[],
	habits: Habits,
	nowMs: number,
	groupSize: number = LIMITS.groupSize,
): RoomAttention {
	const participants = otherPeople(everyone);
	const total = participants.length;
	const kinds = participants.map(({ state }) => timeKindOf(state, habits));
	const count = (kind: (typeof kinds)[number]) =>
		kinds.filter((one) => one === kind).length;
	const [toward, elsewhere, away, unread] = [
		count("toward"),
		count("elsewhere"),
		count("away"),
		count("unreadable"),
	];
	const mostJudged = toward + away + unread;
	return {
		total,
		readable: total - unread,
		toward,
		elsewhere,
		away,
		between:
			mostJudged > 0
				? [toward / mostJudged, (toward + unread) / mostJudged]
				: [0, 1],
		turnedTogether: turnedTogether(participants, groupSize),
		trend: trendOf(participants, nowMs),
	};
}

/** How many people are turned to one side, if these are a group and at least half of those who can be read. */
function turnedTogether(
	participants: readonly Judged[],
	groupSize: number,
): number | null {
	const sides = participants.flatMap(({ state, poseFromBaseline }) =>
		(state === "turned-away" || state === "side-screen") && poseFromBaseline
			? [Math.sign(poseFromBaseline.yawDeg)]
			: [],
	);
	const toRight = sides.filter((side) => side > 0).length;
	const most = Math.max(toRight, sides.length - toRight);
	const readable = participants.filter(({ state }) => isReadable(state)).length;
	return most >= groupSize && most * 2 >= readable ? most : null;
}

/** How many people count for the share: who looks elsewhere at the desk, or cannot be read, does not. */
export function judgedOf({
	toward,
	away,
}: Pick<RoomAttention, "toward" | "away">): number {
	return toward + away;
}

/** The room's attention for a view that shows only the group: null where so few can be read that a number would be about single people. */
export function groupAttention(
	room: RoomAttention,
	groupSize: number = LIMITS.groupSize,
): RoomAttention | null {
	return room.readable >= groupSize ? room : null;
}

/** Compares only people for whom both minutes are known, so that nobody's coming or going looks like a change. */
function trendOf(
	participants: readonly Judged[],
	nowMs: number,
): RoomAttention["trend"] {
	const { windowMs } = LIMITS;
	const changes = participants.flatMap(({ trace }) => {
		const now = towardShare(trace, nowMs - windowMs, nowMs);
		const before = towardShare(trace, nowMs - 2 * windowMs, nowMs - windowMs);
		return now === null || before === null ? [] : [now - before];
	});
	if (changes.length === 0) return "unknown";
	const change = changes.reduce((sum, one) => sum + one, 0) / changes.length;
	if (change >= LIMITS.changeShare) return "rising";
	return change <= -LIMITS.changeShare ? "falling" : "steady";
}

/** Null where less than half of the time was spent toward the call or away from it. */
function towardShare(
	trace: readonly TraceBin[],
	fromMs: number,
	toMs: number,
): number | null {
	const bins = trace.filter(
		({ startMs }) => startMs >= fromMs && startMs < toMs,
	);
	const sum = (of: (bin: TraceBin) => number) =>
		bins.reduce((total, bin) => total + of(bin), 0);
	const toward = sum((bin) => bin.toward);
	const judged = toward + sum(({ away }) => away);
	const most = (toMs - fromMs) / THRESHOLDS.trace.binMs;
	return judged * 2 >= most ? toward / judged : null;
}

/**
 * The share of people toward the call, in the same bands as one person's; "can't tell" where so few of them are toward
 * it or away from it that the band would be about single people, or about the smaller part of the room.
 * @param groupSize minimum group size, chosen by the user
 */
export function roomBand(
	room: RoomAttention,
	groupSize: number,
): AttentionSummary["band"] {
	const judged = judgedOf(room);
	const isEnough = judged >= groupSize && judged * 2 > room.total;
	return isEnough ? bandOf(room.toward / judged) : "cant-tell";
}
