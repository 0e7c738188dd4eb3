import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 100;

/**
 * Asks `look` until it returns something other than undefined, null or false.
 * @template T
 * @param {string} what for the error: "the popup"
 * @param {() => Promise<T | undefined | null | false>} look
 * @param {number} [timeoutMs]
 * @returns {Promise<T>}
 * @throws {Error} when `timeoutMs` has passed
 */
export async function until(what, look, timeoutMs = 30_000) {
	const endMs = Date.now() + timeoutMs;
	for (;;) {
		const seen = await look();
		if (seen !== undefined && seen !== null && seen !== false) return seen;
		if (Date.now() > endMs)
			throw new Error(`${what} did not come within ${timeoutMs / 1000} s.`);
		await sleep(PAUSE_MS);
	}
}
