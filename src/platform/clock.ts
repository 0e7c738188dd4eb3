/**
 * Wall-clock milliseconds that never run backwards within a document and
 * agree between the documents of one browser: the one clock of all timestamps.
 */
export function nowMs(): number {
	return performance.timeOrigin + performance.now();
}
