import { lawfulUse, type UsageContext } from "../base/lawful-use.ts";

/** How much of a session is kept: at first only sums of the whole room; each person's only if the user chose so. */
export const RETENTION_SCOPES = ["nothing", "room", "people"] as const;
export type RetentionScope = (typeof RETENTION_SCOPES)[number];

export const RETENTION_DAYS = [1, 7, 30, 90] as const;
/** Null keeps sessions until the user deletes them. */
export type RetentionDays = (typeof RETENTION_DAYS)[number] | null;

export interface RetentionChoice {
	readonly keeps: RetentionScope;
	readonly retentionDays: RetentionDays;
	/** The user's own words for why each person's record is needed; empty where they gave none. */
	readonly reason: string;
}

/** A letter or two are no reason. */
export const REASON_CHARS = { least: 10, most: 500 } as const;

export function isReason(words: string): boolean {
	const { length } = words.trim();
	return length >= REASON_CHARS.least && length <= REASON_CHARS.most;
}

/** The choice as the context allows it: without a reason where one is needed, only the room as a whole is kept. */
export function lawfulKeeping(
	keeping: RetentionChoice,
	context: UsageContext | null,
): RetentionChoice {
	const lacksReason =
		keeping.keeps === "people" &&
		lawfulUse(context).keepsPeople === "with-a-reason" &&
		!isReason(keeping.reason);
	return lacksReason ? { ...keeping, keeps: "room" } : keeping;
}

/** Research 3d: aggregated, on this computer only, deleted after a week. */
export const DEFAULT_KEEPING: RetentionChoice = {
	keeps: "room",
	retentionDays: 7,
	reason: "",
};

const DAY_MS = 24 * 3_600_000;

/** Sessions that ended before this time are deleted; null if none are. */
export function forgottenBeforeMs(
	{ retentionDays }: RetentionChoice,
	nowMs: number,
): number | null {
	return retentionDays === null ? null : nowMs - retentionDays * DAY_MS;
}
