import { setTimeout as sleep } from "node:timers/promises";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Resolves after the seconds, or as soon as the browser is gone.
 * @param seconds left out: only when the browser is gone
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
