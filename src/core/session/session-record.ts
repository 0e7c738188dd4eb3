import type { ReadingScope } from "../base/preferences.ts";
import type { SessionBin } from "./session-bin.ts";
import { addSpent, NO_TIME, type SpentTime } from "./spent-time.ts";

/** Everything that the list of sessions shows, so that it need not read their bins. */
export interface SessionRecord {
	readonly id: string;
	readonly tabId: number;
	/** A salted hash of the meeting's address, by which the next session of the same meeting gets the same class name; empty if the address is unknown. */
	readonly meetingHash: string;
	/** The user's name for the class; empty if there is none. */
	readonly className: string;
	readonly startedAtMs: number;
	/** The end of the last bin. */
	readonly lastAtMs: number;
	readonly settings: SessionSettings;
	readonly totals: SessionTotals;
}

/** The settings under which the session was read; the last ones if they changed. */
export interface SessionSettings {
	readonly version: string;
	readonly reads: ReadingScope;
	readonly notesExpected: boolean;
	readonly keepsPeople: boolean;
	/** The minimum group size: of fewer people no figures are kept, unless each person's are. */
	readonly groupSize: number;
	/** Whether it was an audience before one camera, not a meeting. */
	readonly isAudience: boolean;
}

/** The part of the time spent that a whole session's sentences are made of. */
export type ToldTime = Omit<SpentTime, "presentMs">;

export interface SessionTotals {
	readonly heardMs: number;
	/** Time of everybody, readable or not, in person-milliseconds. */
	readonly presentMs: number;
	readonly readableMs: number;
	/** Sums over the bins that say who attended. */
	readonly told: ToldTime;
	/** The most people at once, as a mean over ten seconds. */
	readonly mostPeople: number;
}

export const NO_TOTALS: SessionTotals = {
	heardMs: 0,
	presentMs: 0,
	readableMs: 0,
	told: toldOf(NO_TIME),
	mostPeople: 0,
};

export const CLASS_NAME_MAX_CHARS = 80;

export function addToTotals(
	totals: SessionTotals,
	{ heardMs, room }: SessionBin,
): SessionTotals {
	const people = heardMs > 0 ? Math.round(room.presentMs / heardMs) : 0;
	return {
		heardMs: totals.heardMs + heardMs,
		presentMs: totals.presentMs + room.presentMs,
		readableMs: totals.readableMs + room.readableMs,
		told:
			room.attendingMs === null
				? totals.told
				: toldOf(addSpent({ presentMs: 0, ...totals.told }, room)),
		mostPeople: Math.max(totals.mostPeople, people),
	};
}

function toldOf({ presentMs: _, ...told }: SpentTime): ToldTime {
	return told;
}

/** No meeting lasts longer than a week. A record that says so was written while the clock moved, or is damaged. */
const MAX_LENGTH_MS = 7 * 24 * 3_600_000;

/** From the first to the last kept moment, gaps included; at most a week, so that nobody waits for rows without end. */
export function sessionLengthMs(
	session: Pick<SessionRecord, "startedAtMs" | "lastAtMs">,
): number {
	const { startedAtMs, lastAtMs } = session;
	return Math.min(MAX_LENGTH_MS, Math.max(0, lastAtMs - startedAtMs));
}

/** The share of everybody's time that could be read, and the share of the session in which the page answered; 0..1, null if there was no time. */
export function coverageOf(session: SessionRecord) {
	const { heardMs, presentMs, readableMs } = session.totals;
	const lengthMs = sessionLengthMs(session);
	return {
		readable: presentMs > 0 ? Math.min(1, readableMs / presentMs) : null,
		heard: lengthMs > 0 ? Math.min(1, heardMs / lengthMs) : null,
	};
}

/** A class's name as the user typed it: one line, not too long. */
export function cleanClassName(typed: string): string {
	const text = typed.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
	return [...text].slice(0, CLASS_NAME_MAX_CHARS).join("");
}
