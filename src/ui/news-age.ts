/** A summary comes every second; after three without, what it says is no longer shown as live. */
const STALE_AFTER_MS = 3_000;

/** How long ago the last news came, where that is too long; else null. */
export function staleForMs(heardAtMs: number, nowMs: number): number | null {
	const ageMs = nowMs - heardAtMs;
	return ageMs > STALE_AFTER_MS ? ageMs : null;
}
