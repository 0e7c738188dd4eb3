import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

/** A page frame that never finishes loading must not hold up all other tabs. */
const PATIENCE_MS = 10_000;

/**
 * Injects `file` into the page frames of the tab that do not have the mark `runId`
 * yet, so that page frames that come later can be reached without restarting the
 * scripts that already run; with `afresh`, into all of them.
 */
export async function injectScript(
	tabId: number,
	file: string,
	runId: number,
	afresh: boolean,
): Promise<Result<null>> {
	try {
		await within(PATIENCE_MS, inject(tabId, file, runId, afresh));
		return succeed(null);
	} catch (cause) {
		return fail(failureOf(codeOf(cause), cause));
	}
}

/** Checks that the tab shows a page that may be read: Chrome refuses its own pages, and shows a PDF in a page that has nothing but its viewer. */
export async function probePage(tabId: number): Promise<Result<null>> {
	try {
		const [probed] = await within(
			PATIENCE_MS,
			browser.scripting.executeScript({ target: { tabId }, func: contentType }),
		);
		const type = String(probed?.result);
		return type.includes("html")
			? succeed(null)
			: fail(failureOf("page-is-file", type));
	} catch (cause) {
		return fail(failureOf(codeOf(cause), cause));
	}
}

/** Runs in the page. */
function contentType(): string {
	return document.contentType;
}

async function inject(
	tabId: number,
	file: string,
	runId: number,
	afresh: boolean,
): Promise<void> {
	const marked = await browser.scripting.executeScript({
		target: { tabId, allFrames: true },
		func: markPageFrame,
		args: [runId],
	});
	const frameIds = marked
		.filter(({ result }) => afresh || result === "new")
		.map(({ frameId }) => frameId);
	const injected = frameIds.map((frameId) =>
		browser.scripting.executeScript({
			target: { tabId, frameIds: [frameId] },
			files: [file],
		}),
	);
	// An iframe may go away at any time; only the page itself matters.
	await Promise.allSettled(injected);
	await injected[frameIds.indexOf(MAIN_FRAME_ID)];
}

const MAIN_FRAME_ID = 0;

/** Runs in the page frame, in the extension's isolated world, which the page cannot see. */
function markPageFrame(runId: unknown): "new" | "marked" {
	if (Reflect.get(globalThis, "roompulseRun") === runId) return "marked";
	Reflect.set(globalThis, "roompulseRun", runId);
	return "new";
}

/** Chrome gives its reason for refusing only in words; these are its words for pages that no extension may read. */
const PAGES_OF_THE_BROWSER =
	/chrome:|chrome-\w+:|devtools:|view-source:|gallery|showing error page|ExtensionsSettings policy/i;

export function refusalCode(words: string) {
	return PAGES_OF_THE_BROWSER.test(words)
		? "page-not-readable"
		: "injection-refused";
}

function codeOf(cause: unknown) {
	return cause instanceof NoAnswer
		? "meeting-disconnected"
		: refusalCode(String(cause));
}

class NoAnswer extends Error {
	constructor(ms: number) {
		super(`The page did not answer within ${ms / 1000} s.`);
	}
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new NoAnswer(ms)), ms);
	});
	try {
		return await Promise.race([work, tooLate]);
	} finally {
		clearTimeout(timer);
	}
}
