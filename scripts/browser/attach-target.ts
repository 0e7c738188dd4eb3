import type { CdpConnection } from "./cdp-connection.ts";

/**
 * A target that Playwright does not list as a page: the popup, the offscreen
 * document or the service worker.
 */
export interface AttachedTarget {
	targetId: string;
	send: (method: string, params?: object) => Promise<unknown>;
	/** Awaits promises and returns the value by way of JSON. */
	evaluate: (expression: string) => Promise<unknown>;
	detach: () => Promise<void>;
}

export async function attachTarget(
	cdp: CdpConnection,
	targetId: string,
): Promise<AttachedTarget> {
	const { sessionId } = (await cdp.send("Target.attachToTarget", {
		targetId,
		flatten: true,
	})) as { sessionId: string };
	const send: AttachedTarget["send"] = (method, params) =>
		cdp.send(method, params, sessionId);
	return {
		targetId,
		send,
		async evaluate(expression) {
			const { result, exceptionDetails } = (await send("Runtime.evaluate", {
				expression,
				awaitPromise: true,
				returnByValue: true,
				userGesture: true,
			})) as {
				result: { value?: unknown };
				exceptionDetails?: {
					text: string;
					exception?: { description?: string };
				};
			};
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
