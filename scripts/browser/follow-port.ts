import type { Page } from "playwright-core";

/** A port that an extension's page keeps open, and the latest message on it. */
export interface FollowedPort<Message> {
	latest: () => Promise<Message>;
	close: () => Promise<void>;
}

/** `latest` rejects if no message has come yet or the other end has disconnected. */
export async function followPort<Message>(
	extensionPage: Page,
	name: string,
	read: (message: unknown) => Message,
): Promise<FollowedPort<Message>> {
	const state = await extensionPage.evaluateHandle((name) => {
		const port = chrome.runtime.connect({ name });
		const state: {
			latest: unknown;
			isOpen: boolean;
			port: chrome.runtime.Port;
		} = { latest: null, isOpen: true, port };
		port.onMessage.addListener((message) => {
			state.latest = message;
		});
		port.onDisconnect.addListener(() => {
			state.isOpen = false;
		});
		return state;
	}, name);
	return {
		async latest() {
			const { latest, isOpen } = await state.evaluate(({ latest, isOpen }) => ({
				latest,
				isOpen,
			}));
			if (!isOpen) throw new Error(`The port "${name}" was closed.`);
			if (latest === null)
				throw new Error(`No message came on the port "${name}".`);
			return read(latest);
		},
		async close() {
			await state.evaluate(({ port }) => port.disconnect());
			await state.dispose();
		},
	};
}
