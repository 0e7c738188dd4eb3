/** The keys of all bins of one session. */
export function binsOf(sessionId: string): IDBKeyRange {
	return IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_VALUE]);
}

/** The keys of a tab's markers within a stretch of time. Tab ids are used again after a restart of the browser, times are not. */
export function markersWithin(
	tabId: number,
	fromMs: number,
	toMs: number,
): IDBKeyRange {
	return IDBKeyRange.bound([tabId, fromMs], [tabId, toMs]);
}

/** What was seen of the clock, among the choices. */
export const CLOCK_KEY = "clock";
