import type { Page } from "playwright-core";

/** A port that an extension's page keeps open, and the last that was heard on it. */
export interface FollowedPort<Message> {
	latest: () => Promise<Message>;
	close: () => Promise<void>;
}

/** @returns whose `latest` rejects where nothing was heard yet, or the other end has gone */
export async function followPort<Message>(
	extensionPage: Page,
	name: string,
	read: (message: unknown) => Message,
): Promise<FollowedPort<Message>> {
	const heard = await extensionPage.evaluateHandle((name) => {
		const port = chrome.runtime.connect({ name });
		const heard: {
			latest: unknown;
			isOpen: boolean;
			port: chrome.runtime.Port;
		} = { latest: null, isOpen: true, port };
		port.onMessage.addListener((message) => {
			heard.latest = message;
		});
		port.onDisconnect.addListener(() => {
			heard.isOpen = false;
		});
		return heard;
	}, name);
	return {
		async latest() {
			const { latest, isOpen } = await heard.evaluate(({ latest, isOpen }) => ({
				latest,
				isOpen,
			}));
			if (!isOpen) throw new Error(`The port "${name}" was closed.`);
			if (latest === null)
				throw new Error(`Nothing was heard on the port "${name}".`);
			return read(latest);
		},
		async close() {
			await heard.evaluate(({ port }) => port.disconnect());
			await heard.dispose();
		},
	};
}
