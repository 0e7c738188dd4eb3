import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 100;

/**
 * Calls `check` until it returns something other than undefined, null or false.
 * @param what the awaited thing's name in the error, such as "The popup"
 * @throws if `timeoutMs` passes first
 */
export async function until<T>(
	what: string,
	check: () => Promise<T | undefined | null | false>,
	timeoutMs: number = 60_000,
): Promise<T> {
	const endMs = Date.now() + timeoutMs;
	for (;;) {
		const result = await check();
		if (result !== undefined && result !== null && result !== false)
			return result;
		if (Date.now() > endMs)
			throw new Error(`${what} did not come within ${timeoutMs / 1000} s.`);
		await sleep(PAUSE_MS);
	}
}
