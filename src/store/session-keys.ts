/** All bins of one session. */
export function binsOf(sessionId: string): IDBKeyRange {
	return IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_VALUE]);
}

/** A tab's markers within a stretch of time. Tabs' numbers come again after a restart of the browser, times do not. */
export function markersWithin(
	tabId: number,
	fromMs: number,
	toMs: number,
): IDBKeyRange {
	return IDBKeyRange.bound([tabId, fromMs], [tabId, toMs]);
}
