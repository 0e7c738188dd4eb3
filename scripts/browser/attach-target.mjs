/**
 * A target that Playwright does not show as a page: the popup, the offscreen
 * document, the service worker.
 *
 * @typedef {object} AttachedTarget
 * @property {string} targetId
 * @property {(method: string, params?: object) => Promise<unknown>} send
 * @property {(expression: string) => Promise<unknown>} evaluate awaits promises; the value comes back as JSON
 * @property {() => Promise<void>} detach
 */

/**
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @param {string} targetId
 * @returns {Promise<AttachedTarget>}
 */
export async function attachTarget(cdp, targetId) {
	const { sessionId } = /** @type {{sessionId: string}} */ (
		await cdp.send("Target.attachToTarget", { targetId, flatten: true })
	);
	/** @type {AttachedTarget["send"]} */
	const send = (method, params) => cdp.send(method, params, sessionId);
	return {
		targetId,
		send,
		async evaluate(expression) {
			const { result, exceptionDetails } =
				/** @type {{result: {value?: unknown}, exceptionDetails?: {text: string, exception?: {description?: string}}}} */ (
					await send("Runtime.evaluate", {
						expression,
						awaitPromise: true,
						returnByValue: true,
						userGesture: true,
					})
				);
			if (exceptionDetails)
				throw new Error(
					`${exceptionDetails.exception?.description ?? exceptionDetails.text} in ${expression}`,
				);
			return result.value;
		},
		async detach() {
			await cdp.send("Target.detachFromTarget", { sessionId });
		},
	};
}
