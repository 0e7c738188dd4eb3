/**
 * A target that Playwright does not show as a page: the popup, the offscreen
 * document, the service worker, an extension's hidden tab.
 *
 * @typedef {object} AttachedTarget
 * @property {(method: string, parameters?: object) => Promise<Record<string, unknown>>} send
 * @property {(expression: string) => Promise<unknown>} evaluate awaits promises; the value comes back as JSON
 * @property {() => Promise<void>} detach
 */

/**
 * @param {import("playwright-core").CDPSession} browserSession
 * @param {string} targetId
 * @param {(method: string, parameters: unknown) => void} [onEvent]
 * @returns {Promise<AttachedTarget>}
 */
export async function attachTarget(browserSession, targetId, onEvent) {
	// Not flattened: Playwright's sessions do not hand on the messages of flat children.
	const { sessionId } = await browserSession.send("Target.attachToTarget", {
		targetId,
		flatten: false,
	});
	/** @type {Map<number, {resolve: (result: Record<string, unknown>) => void, reject: (error: Error) => void}>} */
	const waiting = new Map();
	let lastId = 0;

	/** @param {{sessionId: string, message: string}} event */
	const onMessage = (event) => {
		if (event.sessionId !== sessionId) return;
		const { id, result, error, method, params } = JSON.parse(event.message);
		if (method !== undefined) onEvent?.(method, params);
		const caller = waiting.get(id);
		if (!caller) return;
		waiting.delete(id);
		if (error) caller.reject(new Error(error.message));
		else caller.resolve(result);
	};
	/** @param {{sessionId: string}} event */
	const onDetached = (event) => {
		if (event.sessionId !== sessionId) return;
		browserSession.off("Target.receivedMessageFromTarget", onMessage);
		browserSession.off("Target.detachedFromTarget", onDetached);
		for (const { reject } of waiting.values())
			reject(new Error("The page was closed."));
		waiting.clear();
	};
	browserSession.on("Target.receivedMessageFromTarget", onMessage);
	browserSession.on("Target.detachedFromTarget", onDetached);

	/** @type {AttachedTarget["send"]} */
	const send = async (method, parameters = {}) => {
		lastId += 1;
		const id = lastId;
		/** @type {Promise<Record<string, unknown>>} */
		const answer = new Promise((resolve, reject) =>
			waiting.set(id, { resolve, reject }),
		);
		// Its failure is reported once, by the line below.
		answer.catch(() => {});
		await browserSession.send("Target.sendMessageToTarget", {
			sessionId,
			message: JSON.stringify({ id, method, params: parameters }),
		});
		return answer;
	};

	return {
		send,
		async evaluate(expression) {
			const { result, exceptionDetails } = await send("Runtime.evaluate", {
				expression,
				awaitPromise: true,
				returnByValue: true,
				userGesture: true,
			});
			if (exceptionDetails)
				throw new Error(
					`${expression}: ${JSON.stringify(exceptionDetails, ["exception", "description", "text"])}`,
				);
			return jsonValue(result);
		},
		async detach() {
			await browserSession.send("Target.detachFromTarget", { sessionId });
		},
	};
}

/** @param {unknown} remoteObject */
function jsonValue(remoteObject) {
	return typeof remoteObject === "object" && remoteObject !== null
		? Reflect.get(remoteObject, "value")
		: undefined;
}
