import type { ParticipantState } from "../base/participant-state.ts";
import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import { type BookedTime, book, rebook } from "./booked-time.ts";
import { type TimeKind, timeKindOf } from "./time-kind.ts";

/** What the last look saw, as a kind of time. */
export interface LastLook {
	readonly kind: TimeKind;
	readonly atMs: number;
	/** The last look before a face was missed, which the next that finds it may bear out; null while none is missed. */
	readonly beforeMissed: {
		readonly kind: TimeKind;
		readonly atMs: number;
		readonly looks: number;
	} | null;
}

interface NewLook {
	readonly state: ParticipantState;
	/** Whether the face was not found. */
	readonly isMissed: boolean;
	readonly atMs: number;
	/** Since when the state that is seen now has truly held, if that is known only afterwards; else null. */
	readonly heldSinceMs: number | null;
}

/**
 * Books the time since the last look. Every look counts as what it saw, whether or not a state holds long enough to be
 * shown: glances that alternate add up. The time between two looks that differ is split in halves.
 */
export function bookLook(
	time: BookedTime,
	last: LastLook | null,
	{ state, isMissed, atMs, heldSinceMs }: NewLook,
	habits: Habits,
): { readonly time: BookedTime; readonly lastLook: LastLook } {
	const kind = timeKindOf(state, habits);
	const beforeMissed = isMissed && last ? missedSince(last) : null;
	const lastLook = { kind, atMs, beforeMissed };
	if (!last)
		return { time: book(time, "unreadable", time.untilMs, atMs), lastLook };
	const since = sinceLast(time, last, kind, atMs);
	const found = isMissed ? null : last.beforeMissed;
	const isBorneOut =
		found !== null && found.kind === kind && wasMissedShortly(found, atMs);
	const whole = isBorneOut ? book(since, kind, found.atMs, atMs) : since;
	return {
		time: heldSinceMs === null ? whole : asKind(whole, kind, heldSinceMs),
		lastLook,
	};
}

function missedSince({ kind, atMs, beforeMissed }: LastLook) {
	return beforeMissed
		? { ...beforeMissed, looks: beforeMissed.looks + 1 }
		: { kind, atMs, looks: 1 };
}

/** Whether the face was missed for no longer than it takes to say that nobody is there, or in a single look. */
function wasMissedShortly(
	{ atMs: sinceMs, looks }: NonNullable<LastLook["beforeMissed"]>,
	atMs: number,
): boolean {
	const { forgottenMs, dwellMs } = THRESHOLDS;
	const mostMs = looks === 1 ? forgottenMs : dwellMs["no-face"];
	return atMs - sinceMs <= mostMs;
}

function sinceLast(
	time: BookedTime,
	last: LastLook,
	kind: TimeKind,
	atMs: number,
): BookedTime {
	const gapMs = atMs - last.atMs;
	if (last.kind === kind && gapMs <= THRESHOLDS.forgottenMs)
		return book(time, kind, last.atMs, atMs);
	const middleMs = last.atMs + Math.min(gapMs / 2, THRESHOLDS.silenceMs);
	const first = book(time, last.kind, last.atMs, middleMs);
	return gapMs <= THRESHOLDS.forgottenMs
		? book(first, kind, middleMs, atMs)
		: book(first, "unreadable", middleMs, atMs);
}

/** Closed eyes are told from blinks, and a second screen from a glance, only after a while; then all of it was one. */
function asKind(time: BookedTime, kind: TimeKind, sinceMs: number): BookedTime {
	return READABLE_KINDS.reduce(
		(next, one) => rebook(next, sinceMs, one, kind),
		time,
	);
}

const READABLE_KINDS = ["toward", "elsewhere", "away"] as const;
