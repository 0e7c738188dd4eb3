import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/**
 * The name under which Chrome hands out the tab's picture, once and within
 * seconds. Must be asked for by a page of ours: the worker is not cross-origin
 * isolated as our pages are, runs in another process, and its names are
 * refused in the offscreen document (Chromium 156). Needs the permission, and
 * the click on the action in that tab.
 */
export async function tabStreamId(tabId: number): Promise<Result<string>> {
	try {
		return succeed(
			await chrome.tabCapture.getMediaStreamId({ targetTabId: tabId }),
		);
	} catch (cause) {
		return fail(failureOf(refusalCode(String(cause)), cause));
	}
}

/**
 * A tab's first click on the action decides what the tab is granted; later
 * clicks change nothing (Chromium's ActiveTabPermissionGranter). So the tab in
 * which the permission was given is refused, until the extension starts anew
 * and is clicked.
 */
function refusalCode(words: string) {
	return /not been invoked/.test(words)
		? "tab-picture-needs-restart"
		: "tab-picture-refused";
}
