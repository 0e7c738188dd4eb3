import { THRESHOLDS } from "../base/thresholds.ts";
import type { Keeps } from "./keeping.ts";
import { addSpent, type SpentTime } from "./spent-time.ts";

/**
 * Ten seconds of a session, as sums that any longer stretch adds up from. What
 * a surface shows of them (room-timeline.ts) is counted from the traces, since
 * after a crash only those bring the past back, whatever is kept; a test holds
 * both to the same. Ten seconds of which nothing was heard have no bin: a gap.
 */
export interface SessionBin {
	readonly startMs: number;
	/** How much of it the page was heard with somebody there; the rest is a gap. */
	readonly heardMs: number;
	/** All together. */
	readonly room: SpentTime;
	/** Each; null where the user did not choose to keep that. */
	readonly people: readonly PersonTime[] | null;
}

/** One person's part of a bin. */
export interface PersonTime {
	/** Unique within the session: what the page itself tells them by, nothing of a face. */
	readonly key: string;
	readonly name: string;
	readonly spent: SpentTime;
}

export const SESSION_BIN_MS = THRESHOLDS.timeline.binMs;
const ROUNDING_MS = 1;

/** Two parts of the same ten seconds, which were written one after the other. */
export function addBins(one: SessionBin, other: SessionBin): SessionBin {
	const heardMs = one.heardMs + other.heardMs;
	// The clock was set back: these ten seconds have been told already.
	if (heardMs > SESSION_BIN_MS + ROUNDING_MS) return one;
	return {
		startMs: one.startMs,
		heardMs: Math.min(SESSION_BIN_MS, heardMs),
		room: addSpent(one.room, other.room),
		people: addPeople(one.people, other.people),
	};
}

function addPeople(
	one: SessionBin["people"],
	other: SessionBin["people"],
): SessionBin["people"] {
	if (one === null || other === null) return one ?? other;
	const byKey = new Map(one.map((person) => [person.key, person]));
	for (const person of other) {
		const before = byKey.get(person.key);
		const spent = before ? addSpent(before.spent, person.spent) : person.spent;
		byKey.set(person.key, { ...person, spent });
	}
	return [...byKey.values()];
}

/**
 * What of a bin may be kept. Without the people's own, how many of a few
 * attended would tell of single people, so only their numbers stay.
 */
export function asKept(bin: SessionBin, keeps: Keeps): SessionBin {
	if (keeps === "people") return bin;
	const { groupSize } = THRESHOLDS.roomAttention;
	const isOfFew = bin.room.readableMs < groupSize * bin.heardMs;
	const isEmpty = bin.room.readableMs === 0;
	const room =
		isOfFew && !isEmpty
			? { ...bin.room, attendingMs: null, expressionMs: null }
			: bin.room;
	return { ...bin, room, people: null };
}

/** Without those whom the user has left out since. */
export function withoutPeople(
	bin: SessionBin,
	keys: ReadonlySet<string>,
): SessionBin {
	if (bin.people === null) return bin;
	return { ...bin, people: bin.people.filter(({ key }) => !keys.has(key)) };
}
