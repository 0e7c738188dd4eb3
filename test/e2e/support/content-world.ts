import type { CDPSession, Page } from "playwright-core";

/** Runs code in the world of the extension's content script in the page's top frame; null if there is none. */
export async function inContentWorld(
	page: Page,
	expression: string,
): Promise<unknown> {
	const cdp = await page.context().newCDPSession(page);
	try {
		const contextId = await contentWorld(cdp);
		if (contextId === null) return null;
		const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
			expression,
			contextId,
			returnByValue: true,
			awaitPromise: true,
		});
		if (exceptionDetails)
			throw new Error(
				exceptionDetails.exception?.description ?? exceptionDetails.text,
			);
		return result.value;
	} finally {
		await cdp.detach();
	}
}

/** Chrome reports all worlds of the page before it answers. */
async function contentWorld(cdp: CDPSession): Promise<number | null> {
	const { frameTree } = await cdp.send("Page.getFrameTree");
	let found: number | null = null;
	cdp.on("Runtime.executionContextCreated", ({ context }) => {
		const isOurs = context.origin.startsWith("chrome-extension://");
		if (isOurs && context.auxData?.frameId === frameTree.frame.id)
			found = context.id;
	});
	await cdp.send("Runtime.enable");
	return found;
}
