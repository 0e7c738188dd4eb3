import { setTimeout as sleep } from "node:timers/promises";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import type { followTab } from "./follow-tab.ts";

type Seen = Awaited<ReturnType<typeof followTab>>;

/** Maximum time that a closing browser takes to end. */
const ENDING_MS = 1000;

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

/** The error's first line, without Playwright's log of its attempts. */
function sentence(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split("\n")[0] ?? text;
}
