import { vi } from "vitest";
import type { Port } from "../../src/platform/port.ts";

/** A port whose other end is the test: `sent` lists the messages sent over it, and `say` delivers one. */
export function aPort(overrides: Partial<Port> = {}) {
	const end = new AbortController();
	const sent: unknown[] = [];
	let listener = (_message: unknown) => {};
	const port: Port = {
		name: "tiles",
		tabId: 7,
		frameId: 0,
		origin: "https://meet.example",
		isExtensionPage: false,
		closed: end.signal,
		post(message) {
			if (!end.signal.aborted) sent.push(message);
		},
		listen(onMessage) {
			listener = onMessage;
		},
		close: vi.fn((why?: unknown) => end.abort(why)),
		...overrides,
	};
	return {
		port,
		sent,
		say: (message: unknown) => listener(message),
		/** Disconnects the other end. */
		end: () => end.abort(),
	};
}
