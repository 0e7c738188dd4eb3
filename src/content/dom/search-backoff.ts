/** To look through a page of 5,000 elements takes 1 to 2 ms. */
const FIRST_AFTER_MS = 4_000;
const LONGEST_AFTER_MS = 32_000;

/** When to look through the whole page again for what it did not have: soon at first, then twice as seldom each time. */
export interface SearchBackoff {
	/** Whether it is time; each yes is taken as a search. */
	isDue(nowMs: number): boolean;
	/** The page is another: it is time at once, and soon again. */
	restart(): void;
	/** The page may still become what it is not: the next time is soon after this one, too. */
	keepSoon(): void;
}

export function searchBackoff(): SearchBackoff {
	let dueAtMs = Number.NEGATIVE_INFINITY;
	let searchedAtMs = Number.NEGATIVE_INFINITY;
	let afterMs = FIRST_AFTER_MS;
	return {
		isDue(nowMs) {
			if (nowMs < dueAtMs) return false;
			searchedAtMs = nowMs;
			dueAtMs = nowMs + afterMs;
			afterMs = Math.min(2 * afterMs, LONGEST_AFTER_MS);
			return true;
		},
		restart() {
			dueAtMs = Number.NEGATIVE_INFINITY;
			afterMs = FIRST_AFTER_MS;
		},
		keepSoon() {
			dueAtMs = searchedAtMs + FIRST_AFTER_MS;
			afterMs = FIRST_AFTER_MS;
		},
	};
}
