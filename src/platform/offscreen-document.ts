import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/** Only this file uses browser.offscreen. */
const PATH = "src/offscreen/index.html";

let opening: Promise<Result<null>> | undefined;

/** Opens the document unless it is open. Chrome allows only one, and two callers may ask at the same time. */
export function ensureOffscreenDocument(): Promise<Result<null>> {
	opening ??= open().finally(() => {
		opening = undefined;
	});
	return opening;
}

export async function closeOffscreenDocument(): Promise<void> {
	try {
		await browser.offscreen.closeDocument();
	} catch {
		// None was open.
	}
}

async function open(): Promise<Result<null>> {
	try {
		if (await isOffscreenDocumentOpen()) return succeed(null);
		await browser.offscreen.createDocument({
			url: PATH,
			reasons: [
				browser.offscreen.Reason.WORKERS,
				browser.offscreen.Reason.USER_MEDIA,
			],
			justification:
				"Runs the face and expression models on this computer, apart from the meeting page, and reads the tab's picture where the user allows it because the page's videos cannot be read.",
		});
		return succeed(null);
	} catch (cause) {
		// A worker that ended while it opened the document may have left it open, which is all we need.
		if (await isOffscreenDocumentOpen()) return succeed(null);
		return fail(failureOf("offscreen-unavailable", cause));
	}
}

export async function isOffscreenDocumentOpen(): Promise<boolean> {
	const open = await browser.runtime.getContexts({
		contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
	});
	return open.length > 0;
}
