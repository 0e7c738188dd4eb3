/**
 * A port that an extension's page keeps open, and the last that was heard on it.
 *
 * @template Message
 * @typedef {object} FollowedPort
 * @property {() => Promise<Message>} latest
 * @property {() => Promise<void>} close
 */

/**
 * @template Message
 * @param {import("playwright-core").Page} extensionPage
 * @param {string} name
 * @param {(message: unknown) => Message} read
 * @returns {Promise<FollowedPort<Message>>} whose `latest` rejects where nothing was heard yet, or the other end has gone
 */
export async function followPort(extensionPage, name, read) {
	const heard = await extensionPage.evaluateHandle((name) => {
		const port = chrome.runtime.connect({ name });
		/** @type {{latest: unknown, isOpen: boolean, port: chrome.runtime.Port}} */
		const heard = { latest: null, isOpen: true, port };
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
