/** When somebody is away from the meeting, again and again. */
export interface Absence {
	readonly firstAtMs: number;
	readonly lastsMs: number;
	readonly everyMs: number;
}

/** Early enough to be seen in a demo of half a minute, and over soon enough for the person to be read again before its end. */
export const DROPS_OUT: Absence = {
	firstAtMs: 12_000,
	lastsMs: 4_000,
	everyMs: 60_000,
};

export function isAway(
	{ firstAtMs, lastsMs, everyMs }: Absence,
	elapsedMs: number,
): boolean {
	return elapsedMs >= firstAtMs && (elapsedMs - firstAtMs) % everyMs < lastsMs;
}
