import { setTimeout as sleep } from "node:timers/promises";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Resolves after some seconds, or earlier if the browser ends.
 * @param seconds if left out, only the end of the browser counts
 */
export async function stayOpen(
	{ ended }: Pick<ExtensionBrowser, "ended">,
	seconds?: number,
): Promise<void> {
	if (seconds === undefined) return ended;
	const closed = new AbortController();
	ended.then(() => closed.abort());
	await sleep(seconds * 1000, undefined, { signal: closed.signal }).catch(
		() => {},
	);
}
