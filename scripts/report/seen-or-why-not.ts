import { setTimeout as sleep } from "node:timers/promises";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import type { followTab } from "./follow-tab.ts";

type Seen = Awaited<ReturnType<typeof followTab>>;

/** A page may fail a moment before the browser's end, of which the failure then is a part. */
const ENDING_MS = 1_000;
/** A busy machine may take many seconds to end a browser whose pages are closed. */
const CLOSED_ENDING_MS = 30_000;

/**
 * The result of `follow`; if it fails, no room and the reason, which the report
 * then contains.
 * @throws if the browser has ended, since nothing can be reported then
 */
export async function seenOrWhyNot(
	{ ended }: Pick<ExtensionBrowser, "ended">,
	follow: () => Promise<Seen>,
): Promise<Seen> {
	try {
		return await follow();
	} catch (error) {
		const reason = sentence(error);
		const isClosed = reason.includes("has been closed");
		const gone = await Promise.race([
			ended.then(() => true),
			// The command may end before the time is over.
			sleep(isClosed ? CLOSED_ENDING_MS : ENDING_MS, false, { ref: false }),
		]);
		if (gone)
			throw new Error("The browser was closed before the time was up.", {
				cause: error,
			});
		return { room: null, errors: [reason] };
	}
}

/** The error's first line, without Playwright's log of its attempts. */
function sentence(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split("\n")[0] ?? text;
}
