import { isReadable } from "../base/participant-state.ts";
import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { timeKindOf } from "../participant/attending.ts";
import type {
	AttentionSummary,
	ParticipantSummary,
	TraceBin,
} from "../participant/participant-summary.ts";

/** How many people attend now, how many can be read, and the trend. People the user left out do not count. */
export interface RoomAttention {
	readonly total: number;
	readonly readable: number;
	readonly attending: number;
	/** Least and greatest share (0..1) of everybody who may attend: if none, or all, of those who cannot be read do. */
	readonly between: readonly [number, number];
	/** The last minute compared with the one before. */
	readonly trend: "rising" | "steady" | "falling" | "unknown";
}

type Judged = Pick<ParticipantSummary, "state" | "stateSinceMs" | "trace">;

const LIMITS = THRESHOLDS.roomAttention;

export function roomAttention(
	everyone: readonly Judged[],
	habits: Habits,
	nowMs: number,
): RoomAttention {
	const participants = everyone.filter(({ state }) => state !== "excluded");
	const total = participants.length;
	const readable = participants.filter(({ state }) => isReadable(state)).length;
	const attending = participants.filter(
		({ state, stateSinceMs }) =>
			timeKindOf(state, nowMs - stateSinceMs, habits) === "attending",
	).length;
	const unread = total - readable;
	return {
		total,
		readable,
		attending,
		between:
			total > 0 ? [attending / total, (attending + unread) / total] : [0, 1],
		trend: trendOf(participants, nowMs),
	};
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
		const now = meanShare(trace, nowMs - windowMs, nowMs);
		const before = meanShare(trace, nowMs - 2 * windowMs, nowMs - windowMs);
		return now === null || before === null ? [] : [now - before];
	});
	if (changes.length === 0) return "unknown";
	const change = changes.reduce((sum, one) => sum + one, 0) / changes.length;
	if (change >= LIMITS.changeShare) return "rising";
	return change <= -LIMITS.changeShare ? "falling" : "steady";
}

/** Null where less than half of the time is known. */
function meanShare(
	trace: readonly TraceBin[],
	fromMs: number,
	toMs: number,
): number | null {
	const shares = trace
		.filter(({ startMs }) => startMs >= fromMs && startMs < toMs)
		.flatMap(({ attendingShare }) => attendingShare ?? []);
	const bins = (toMs - fromMs) / THRESHOLDS.trace.binMs;
	if (shares.length * 2 < bins) return null;
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const { highShare, mediumShare } = THRESHOLDS.attention;

/**
 * The share of readable people who attend, in the same bands as one person's; "can't tell" where so few can be
 * read that the band would be about single people.
 * @param groupSize minimum group size, chosen by the user
 */
export function roomBand(
	room: RoomAttention,
	groupSize: number,
): AttentionSummary["band"] {
	const group = groupAttention(room, groupSize);
	if (!group) return "cant-tell";
	const share = group.attending / group.readable;
	if (share >= highShare) return "high";
	return share >= mediumShare ? "medium" : "low";
}
