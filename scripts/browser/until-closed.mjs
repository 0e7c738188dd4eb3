/**
 * Resolves when the browser is closed or Ctrl-C is pressed.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @returns {Promise<void>}
 */
export async function untilClosed({ ended }) {
	let onSignal = () => {};
	/** @type {Promise<void>} */
	const signalled = new Promise((resolve) => {
		onSignal = () => resolve();
	});
	process.once("SIGINT", onSignal);
	process.once("SIGTERM", onSignal);
	try {
		await Promise.race([ended, signalled]);
	} finally {
		process.off("SIGINT", onSignal);
		process.off("SIGTERM", onSignal);
	}
}
