/**
 * Resolves when the browser's window is closed or Ctrl-C is pressed.
 * @param {import("playwright-core").BrowserContext} context
 * @returns {Promise<void>}
 */
export async function untilClosed(context) {
	const end = new AbortController();
	const onEnd = () => end.abort();
	process.once("SIGINT", onEnd);
	process.once("SIGTERM", onEnd);
	context.once("close", onEnd);
	try {
		await new Promise((resolve) =>
			end.signal.addEventListener("abort", resolve, { once: true }),
		);
	} finally {
		process.off("SIGINT", onEnd);
		process.off("SIGTERM", onEnd);
		context.off("close", onEnd);
	}
}
