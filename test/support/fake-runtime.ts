/** An in-memory stand-in for the browser's runtime messaging: one listener list, one sender at a time. */
export interface FakeSender {
	id?: string;
	url?: string;
	tab?: { id: number };
	frameId?: number;
}
type Listener = (
	message: unknown,
	sender: FakeSender,
) => Promise<unknown> | undefined;

export const EXTENSION_ID = "roompulse-id";
export const EXTENSION_URL = `chrome-extension://${EXTENSION_ID}/`;

export function fakeRuntime() {
	const listeners = new Set<Listener>();
	let sender: FakeSender = { id: EXTENSION_ID, url: `${EXTENSION_URL}popup` };
	return {
		/** Everything sent from now on comes from here. */
		sendAs(next: FakeSender) {
			sender = next;
		},
		runtime: {
			id: EXTENSION_ID,
			getURL: (path: string) => EXTENSION_URL + path,
			onMessage: {
				addListener: (listener: Listener) => listeners.add(listener),
				removeListener: (listener: Listener) => listeners.delete(listener),
			},
			async sendMessage(message: unknown) {
				for (const listener of listeners) {
					const answer = listener(message, sender);
					if (answer) return answer;
				}
				throw new Error("Could not establish connection.");
			},
		},
	};
}
