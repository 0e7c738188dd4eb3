import { vi } from "vitest";
import { MESSAGE_PORT } from "../../../src/contract/messages.ts";
import { fakeEvent } from "./fake-event.ts";

/** The sender of a message or the opener of a port; a content script has a tab and a page frame. */
export interface FakeSender {
	readonly id?: string;
	readonly url?: string;
	readonly origin?: string;
	readonly tab?: { readonly id: number };
	readonly frameId?: number;
}

export const EXTENSION_ID = "roompulse-id";
export const EXTENSION_URL = `chrome-extension://${EXTENSION_ID}/`;
const POPUP: FakeSender = { id: EXTENSION_ID, url: `${EXTENSION_URL}popup` };

/** Messages and ports between the parts of the extension, and the extension's own lifetime. */
export function fakeRuntime() {
	const onMessage = fakeEvent<
		[unknown, FakeSender],
		Promise<unknown> | undefined
	>();
	const onConnect = fakeEvent<[FakeConnection["raw"]]>();
	const onStartup = fakeEvent<[]>();
	const onInstalled = fakeEvent<[{ readonly reason: string }]>();
	/** Carries a message to whoever accepts its port, else to a test that answers messages in place of the offscreen document. */
	function carryMessage(near: FakeConnection["raw"]): void {
		near.postMessage = async (message) => {
			const { raw, far } = aConnection(near.name, sender);
			raw.postMessage = (answer) => near.onMessage.fire(answer);
			raw.disconnect = () => near.onDisconnect.fire();
			if (onConnect.fire(raw).length > 0) return far.say(message);
			const answers = onMessage.fire(message, sender);
			const answer = answers.find((one) => one !== undefined);
			if (answer) near.onMessage.fire(await answer);
			else near.onDisconnect.fire();
		};
	}
	const ports: FakePortEnd[] = [];
	const windows: FakeWindow[] = [];
	let sender = POPUP;
	const offscreen = { isOpen: false };
	return {
		/** The other ends of all opened ports, the newest last. */
		ports,
		/** Small windows that the extension has opened. */
		windows,
		offscreen,
		/** Sets the sender of all messages from now on. */
		sendAs(next: FakeSender) {
			sender = next;
		},
		/** Opens a port as another part of the extension. */
		open(name: string, from: FakeSender = POPUP): FakePortEnd {
			const { raw, far } = aConnection(name, from);
			onConnect.fire(raw);
			return far;
		},
		api: {
			id: EXTENSION_ID,
			lastError: undefined,
			ContextType: { OFFSCREEN_DOCUMENT: "OFFSCREEN_DOCUMENT" },
			onMessage,
			onConnect,
			onStartup,
			onInstalled,
			getURL: (path: string) => EXTENSION_URL + path,
			reload: vi.fn(),
			openOptionsPage: vi.fn(async () => {}),
			async sendMessage(message: unknown) {
				const answer = onMessage
					.fire(message, sender)
					.find((one) => one !== undefined);
				if (answer) return answer;
				throw new Error(
					"Could not establish connection. Receiving end does not exist.",
				);
			},
			connect({ name }: { name: string }) {
				const { raw, far } = aConnection(name);
				if (name === MESSAGE_PORT) carryMessage(raw);
				else ports.push(far);
				return raw;
			},
			async getContexts({ documentUrls }: { documentUrls?: string[] }) {
				if (documentUrls)
					return windows.filter(({ url }) => documentUrls.includes(url));
				return offscreen.isOpen ? [{ windowId: -1 }] : [];
			},
		},
	};
}

interface FakeWindow {
	readonly windowId: number;
	readonly url: string;
}

/** The end of a port that the test holds. */
export interface FakePortEnd {
	readonly name: string;
	/** Messages that the extension has sent over the port. */
	readonly sent: readonly unknown[];
	readonly isClosed: boolean;
	/** Delivers a message to the extension. */
	say(message: unknown): void;
	/** Disconnects this end. */
	end(): void;
	/** Makes this end unreachable without a disconnect event. */
	vanish(): void;
}

type FakeConnection = ReturnType<typeof aConnection>;

function aConnection(name: string, sender?: FakeSender) {
	const onMessage = fakeEvent<[unknown]>();
	const onDisconnect = fakeEvent<[]>();
	const sent: unknown[] = [];
	let isClosed = false;
	const far: FakePortEnd = {
		name,
		sent,
		get isClosed() {
			return isClosed;
		},
		say(message) {
			if (!isClosed) onMessage.fire(message);
		},
		end() {
			if (isClosed) return;
			isClosed = true;
			onDisconnect.fire();
		},
		vanish() {
			isClosed = true;
		},
	};
	const raw = {
		name,
		sender,
		onMessage,
		onDisconnect,
		postMessage(message: unknown) {
			if (isClosed)
				throw new Error("Attempting to use a disconnected port object");
			sent.push(message);
		},
		/** Notifies only the other end, as Chrome does. */
		disconnect() {
			isClosed = true;
		},
	};
	return { raw, far };
}
