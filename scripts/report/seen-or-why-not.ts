import { setTimeout as sleep } from "node:timers/promises";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import type { followTab } from "./follow-tab.ts";

type Seen = Awaited<ReturnType<typeof followTab>>;

/** How long a browser that is ending takes to be gone, at most. */
const ENDING_MS = 1000;

/**
 * What `look` has seen; where it fails, no room and the reason, which belongs
 * into the report as well.
 * @throws where the browser is gone: then nothing can be said
 */
export async function seenOrWhyNot(
	{ ended }: Pick<ExtensionBrowser, "ended">,
	look: () => Promise<Seen>,
): Promise<Seen> {
	try {
		return await look();
	} catch (error) {
		const gone = await Promise.race([
			ended.then(() => true),
			sleep(ENDING_MS, false),
		]);
		if (gone)
			throw new Error("The browser was closed before the time was up.", {
				cause: error,
			});
		return { room: null, errors: [sentence(error)] };
	}
}

/** Without Playwright's log of what it tried. */
function sentence(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split("\n")[0] ?? text;
}
