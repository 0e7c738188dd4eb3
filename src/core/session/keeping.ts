/** How much of a session is kept: at first only sums of the whole room; each person's only if the user chose so. */
export const RETENTION_SCOPES = ["nothing", "room", "people"] as const;
export type RetentionScope = (typeof RETENTION_SCOPES)[number];

export const RETENTION_DAYS = [1, 7, 30, 90] as const;
/** Null keeps sessions until the user deletes them. */
export type RetentionDays = (typeof RETENTION_DAYS)[number] | null;

export interface RetentionChoice {
	readonly keeps: RetentionScope;
	readonly retentionDays: RetentionDays;
}

/** Research 3d: aggregated, on this computer only, deleted after a week. */
export const DEFAULT_KEEPING: RetentionChoice = {
	keeps: "room",
	retentionDays: 7,
};

const DAY_MS = 24 * 3_600_000;

/** Sessions that ended before this time are deleted; null if none are. */
export function forgottenBeforeMs(
	{ retentionDays }: RetentionChoice,
	nowMs: number,
): number | null {
	return retentionDays === null ? null : nowMs - retentionDays * DAY_MS;
}
