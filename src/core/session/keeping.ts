/** What is kept of a session: of the room alone at first, of each person only where the user chose so. */
export const KEEPS = ["nothing", "room", "people"] as const;
export type Keeps = (typeof KEEPS)[number];

export const RETENTION_DAYS = [1, 7, 30, 90] as const;
/** Null: until it is deleted by hand. */
export type RetentionDays = (typeof RETENTION_DAYS)[number] | null;

export interface Keeping {
	readonly keeps: Keeps;
	readonly retentionDays: RetentionDays;
}

/** Research 3d: aggregate, local, deleted after a week. */
export const DEFAULT_KEEPING: Keeping = { keeps: "room", retentionDays: 7 };

const DAY_MS = 24 * 3_600_000;

/** Sessions that ended before this are deleted; null where none is. */
export function forgottenBeforeMs(
	{ retentionDays }: Keeping,
	nowMs: number,
): number | null {
	return retentionDays === null ? null : nowMs - retentionDays * DAY_MS;
}
