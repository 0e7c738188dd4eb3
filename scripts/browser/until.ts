import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 100;

/**
 * Asks `look` until it returns something other than undefined, null or false.
 * @param what for the error: "the popup"
 * @throws when `timeoutMs` has passed
 */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined | null | false>,
	timeoutMs: number = 15_000,
): Promise<T> {
	const endMs = Date.now() + timeoutMs;
	for (;;) {
		const seen = await look();
		if (seen !== undefined && seen !== null && seen !== false) return seen;
		if (Date.now() > endMs)
			throw new Error(`${what} did not come within ${timeoutMs / 1000} s.`);
		await sleep(PAUSE_MS);
	}
}
