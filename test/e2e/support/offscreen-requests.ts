import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

interface Attached {
	readonly sessionId: string;
	readonly targetInfo: { readonly type: string };
	readonly waitingForDebugger: boolean;
}

/**
 * Records the requests of offscreen documents that start from now on. Such a
 * document is the child of a hidden tab, which is paused until both are observed.
 * @returns a function that gives the addresses so far
 */
export async function recordOffscreenRequests({
	cdp,
}: ExtensionBrowser): Promise<() => string[]> {
	const urls: string[] = [];
	const tabs = new Set<string>();
	const documents = new Set<string>();
	const options = {
		autoAttach: true,
		waitForDebuggerOnStart: true,
		flatten: true,
	};
	const sendAll = (sessionId: string, ...calls: [string, object][]) => {
		// A target that closes meanwhile does not answer.
		for (const [method, params] of calls)
			cdp.send(method, params, sessionId).catch(() => {});
	};
	cdp.listen((method, params, sessionId) => {
		if (method === "Target.attachedToTarget") {
			const attached = params as Attached;
			const { type } = attached.targetInfo;
			if (type === "tab" && attached.waitingForDebugger) {
				tabs.add(attached.sessionId);
				sendAll(
					attached.sessionId,
					["Target.setAutoAttach", options],
					["Runtime.runIfWaitingForDebugger", {}],
				);
			} else if (sessionId !== undefined && tabs.has(sessionId)) {
				if (type === "background_page") documents.add(attached.sessionId);
				sendAll(
					attached.sessionId,
					["Network.enable", {}],
					["Runtime.runIfWaitingForDebugger", {}],
				);
			}
		}
		if (
			method === "Network.requestWillBeSent" &&
			sessionId !== undefined &&
			documents.has(sessionId)
		)
			urls.push((params as { request: { url: string } }).request.url);
	});
	await cdp.send("Target.setAutoAttach", {
		...options,
		filter: [{ type: "tab" }],
	});
	return () => [...urls];
}
