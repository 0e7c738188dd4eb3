/** Searching a page of 5,000 elements takes 1 to 2 ms. */
const FIRST_AFTER_MS = 4_000;
const LONGEST_AFTER_MS = 32_000;

/** Says when to search the whole page again for something that it did not have: soon at first, then after twice the time with each search. */
export interface SearchBackoff {
	/** Whether a search is due; every "yes" counts as a search. */
	isDue(nowMs: number): boolean;
	/** The page has become another: a search is due at once, and the next one soon after. */
	restart(): void;
	/** The page may still get what was searched for: the next search is due soon after this one, too. */
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
