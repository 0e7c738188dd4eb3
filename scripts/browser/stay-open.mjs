import { setTimeout as sleep } from "node:timers/promises";

/**
 * Resolves after the seconds, or as soon as the browser is gone.
 * @param {Pick<import("./launch-extension.mjs").ExtensionBrowser, "ended">} browser
 * @param {number} [seconds] left out: only when the browser is gone
 * @returns {Promise<void>}
 */
export async function stayOpen({ ended }, seconds) {
	if (seconds === undefined) return ended;
	const closed = new AbortController();
	ended.then(() => closed.abort());
	await sleep(seconds * 1000, undefined, { signal: closed.signal }).catch(
		() => {},
	);
}
