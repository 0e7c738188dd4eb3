import { THRESHOLDS } from "../base/thresholds.ts";
import { isAmongTiles } from "../page/participant-id.ts";
import { addSpent, type SpentTime } from "./spent-time.ts";

/**
 * Ten seconds of a session, as sums, so that any longer stretch is a sum of bins. The timeline that our pages show
 * (room-timeline.ts) is counted from the traces instead, because after a crash only those bring the past back,
 * whatever is kept; a test checks that both agree. Ten seconds in which nobody was seen have no bin: a gap.
 */
export interface SessionBin {
	readonly startMs: number;
	/** How long the page answered with somebody there; the rest is a gap. */
	readonly heardMs: number;
	/** The sum over everybody. */
	readonly room: SpentTime;
	/** Each person's time; null where the user did not choose to keep that. */
	readonly people: readonly PersonTime[] | null;
}

/** One person's part of a bin. */
export interface PersonTime {
	/** Unique within the session: the key by which the page itself identifies the person, never anything of a face. */
	readonly key: string;
	readonly name: string;
	readonly spent: SpentTime;
}

export const SESSION_BIN_MS = THRESHOLDS.timeline.binMs;
const ROUNDING_MS = 1;

/** Merges two parts of the same ten seconds, which were written one after the other. */
export function addBins(one: SessionBin, other: SessionBin): SessionBin {
	const heardMs = one.heardMs + other.heardMs;
	// The clock was set back: these ten seconds have been counted already.
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

/** Removes people the user has left out since: of a tile that is left out, everybody in it. */
export function withoutPeople(
	bin: SessionBin,
	keys: ReadonlySet<string>,
): SessionBin {
	if (bin.people === null) return bin;
	return {
		...bin,
		people: bin.people.filter(({ key }) => !isAmongTiles(key, keys)),
	};
}
