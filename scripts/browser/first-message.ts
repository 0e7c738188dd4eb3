import type { Page } from "playwright-core";

const TIMEOUT_MS = 3_000;

/**
 * The first message on a port of the offscreen document; null if none comes
 * within 3 seconds.
 */
export function firstMessage(
	extensionPage: Page,
	portName: string,
): Promise<unknown> {
	return extensionPage.evaluate(
		({ name, timeoutMs }) =>
			new Promise((resolve) => {
				const port = chrome.runtime.connect({ name });
				port.onMessage.addListener((message) => {
					port.disconnect();
					resolve(message);
				});
				port.onDisconnect.addListener(() => resolve(null));
				setTimeout(() => {
					port.disconnect();
					resolve(null);
				}, timeoutMs);
			}),
		{ name: portName, timeoutMs: TIMEOUT_MS },
	);
}
