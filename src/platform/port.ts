import { MESSAGE_PORT } from "../contract/messages.ts";
import { isFromExtension, isOwnAddress } from "./own-extension.ts";

/** A long-lived channel to another context. Posting to one that has closed does nothing. */
export interface Port {
	readonly name: string;
	/** The tab at the other end, if it is in one: a content script, or an extension page opened as a tab. */
	readonly tabId: number | null;
	readonly frameId: number | null;
	/** The origin of the page at the other end; null where it has none, as in a sandboxed page frame. */
	readonly origin: string | null;
	/** Whether the other end is a page of ours, which may receive more than a content script. */
	readonly isExtensionPage: boolean;
	/** Aborted when either end closes, the other's document ends or crashes, or the extension is reloaded. */
	readonly closed: AbortSignal;
	post(message: unknown): void;
	/** Earlier messages are delivered first. They are kept here, because Chrome drops messages that nobody listens to. */
	listen(onMessage: (message: unknown) => void): void;
	/** @param why becomes the reason of `closed` */
	close(why?: unknown): void;
}

/** Connects to whichever context accepts ports of this name; if none does, `closed` aborts at once. */
export function openPort(name: string): Port {
	return wrap(browser.runtime.connect({ name }));
}

/** Calls `accept` with every port that another part of this extension opens, except for those of messages. A port that it neither closes nor keeps is never answered. */
export function acceptPorts(accept: (port: Port) => void): void {
	onOwnPort((raw) => {
		if (raw.name !== MESSAGE_PORT) accept(wrap(raw));
	});
}

/** Calls `accept` with every port of a message from this extension's worker or one of its pages; those of content scripts are closed. */
export function acceptMessagePorts(
	accept: (port: Port) => void,
	signal?: AbortSignal,
): void {
	onOwnPort((raw) => {
		if (raw.name !== MESSAGE_PORT) return;
		if (isFromExtension(raw.sender)) accept(wrap(raw));
		else raw.disconnect();
	}, signal);
}

function onOwnPort(take: (raw: RawPort) => void, signal?: AbortSignal): void {
	const listener = (raw: RawPort) => {
		if (raw.sender?.id === browser.runtime.id) take(raw);
		else raw.disconnect();
	};
	browser.runtime.onConnect.addListener(listener);
	signal?.addEventListener("abort", () => {
		browser.runtime.onConnect.removeListener(listener);
	});
}

/** The most messages that are kept for somebody who does not listen yet; the other end of a port waits to be asked. */
const MAX_EARLY = 20;

type RawPort = ReturnType<typeof browser.runtime.connect>;

function wrap(raw: RawPort): Port {
	const end = new AbortController();
	raw.onDisconnect.addListener(() => {
		// Read only so that Chrome does not write "unchecked" into the page's console.
		void browser.runtime.lastError;
		end.abort();
	});
	let early: unknown[] | undefined = [];
	function keep(message: unknown): void {
		early?.push(message);
		if ((early?.length ?? 0) > MAX_EARLY) close();
	}
	function close(why?: unknown): void {
		raw.disconnect();
		end.abort(why);
	}
	raw.onMessage.addListener(keep);
	return {
		name: raw.name,
		tabId: raw.sender?.tab?.id ?? null,
		frameId: raw.sender?.frameId ?? null,
		origin: originOf(raw.sender),
		isExtensionPage: isOwnAddress(raw.sender?.url),
		closed: end.signal,
		post(message) {
			if (end.signal.aborted) return;
			try {
				raw.postMessage(message);
			} catch {
				// The other end went away between its last event and this call.
				end.abort();
			}
		},
		listen(onMessage) {
			raw.onMessage.removeListener(keep);
			raw.onMessage.addListener(onMessage);
			const kept = early ?? [];
			early = undefined;
			for (const message of kept) onMessage(message);
		},
		close,
	};
}

/** Chrome says whose origin a page frame without an address (about:blank, srcdoc) has. */
function originOf(
	sender: { readonly url?: string; readonly origin?: string } | undefined,
): string | null {
	const origin = sender?.origin ?? URL.parse(sender?.url ?? "")?.origin;
	return origin === undefined || origin === "null" ? null : origin;
}
