import { succeed } from "../core/base/result.ts";
import { send } from "../platform/messenger.ts";
import { ownAddress } from "../platform/own-extension.ts";
import { AUDIENCE_PAGE, TRIAL_PAGE } from "../platform/own-pages.ts";
import { injectScript, probePage } from "../platform/scripting.ts";
import { tabAddress } from "../platform/tabs.ts";
import type { MeetingTabEffects } from "./meeting-tab-effects.ts";

/**
 * How the content script gets into a tab. Chrome lets no extension inject into an extension's page, not even into its
 * own, so the trial meeting is asked to load it.
 * @param contentScript its file
 */
export function reachPages(
	contentScript: string,
): Pick<MeetingTabEffects, "probe" | "inject"> {
	const shows = async (page: string, tabId: number) =>
		(await tabAddress(tabId)) === ownAddress(page);
	return {
		probe: async (tabId) =>
			(await shows(TRIAL_PAGE, tabId)) || (await shows(AUDIENCE_PAGE, tabId))
				? succeed(null)
				: probePage(tabId),
		inject: async (tabId, runId, afresh) => {
			// It connects by itself.
			if (await shows(AUDIENCE_PAGE, tabId)) return succeed(null);
			if (!(await shows(TRIAL_PAGE, tabId)))
				return injectScript(tabId, contentScript, runId, afresh);
			const asked = { file: contentScript, runId, afresh };
			return send("trial/reader-requested", asked, tabId);
		},
	};
}
