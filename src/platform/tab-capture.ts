import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/**
 * The id with which Chrome gives the tab's picture, once and within seconds. A page
 * of ours must ask for it: the worker is not cross-origin isolated as our pages are,
 * runs in another process, and its ids are refused in the offscreen document
 * (Chromium 156). It needs the permission, and a click on the action in that tab.
 */
export async function tabStreamId(tabId: number): Promise<Result<string>> {
	try {
		return succeed(
			await browser.tabCapture.getMediaStreamId({ targetTabId: tabId }),
		);
	} catch (cause) {
		return fail(failureOf(refusalCode(String(cause)), cause));
	}
}

/**
 * A tab's first click on the action decides what the tab is granted; later
 * clicks change nothing (Chromium's ActiveTabPermissionGranter). The tab in which
 * the permission was given is therefore refused until the extension has restarted
 * and its action is clicked again.
 */
function refusalCode(words: string) {
	return /not been invoked/.test(words)
		? "tab-picture-needs-restart"
		: "tab-picture-refused";
}
