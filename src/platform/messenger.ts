import type {
	MessageContext,
	MessageName,
	MessageRequest,
	MessageResponse,
	MessagesTo,
} from "../contract/messages.ts";
import {
	parseEnvelope,
	parseRequest,
	parseResponse,
	parseResult,
} from "../contract/parse-message.ts";
import { mayContentScriptSend } from "../contract/trust.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import { fail, type Result } from "../core/base/result.ts";
import { browser } from "./browser.ts";
import { wait } from "./clock.ts";
import { isOwnAddress } from "./own-extension.ts";

const ASK_AGAIN_AFTER_MS = [0, 100, 400];
const NEVER = new AbortController().signal;

/** Who sent a message: a content script has a tab and a page frame, an extension page neither. */
export interface Sender {
	readonly tabId: number | null;
	readonly frameId: number | null;
}

export type Handlers<C extends MessageContext> = {
	readonly [N in MessagesTo<C>]: (
		request: MessageRequest<N>,
		sender: Sender,
	) => Promise<Result<MessageResponse<N>>> | Result<MessageResponse<N>>;
};

/**
 * Sends to the context named before the slash; content scripts are addressed by `toTabId`. If nobody is there, it
 * fails and does not hang. A worker that ends before it has answered is asked again, which starts it again.
 */
export async function send<N extends MessageName>(
	name: N,
	request: MessageRequest<N>,
	toTabId?: number,
): Promise<Result<MessageResponse<N>>> {
	const message = { name, request };
	const post = (): Promise<unknown> =>
		toTabId === undefined
			? browser.runtime.sendMessage(message)
			: browser.tabs.sendMessage(toTabId, message);
	try {
		const answer = name.startsWith("background/")
			? await persistently(post)
			: await post();
		const parsed = parseResult(answer, (value) => parseResponse(name, value));
		return parsed ?? fail(failureOf("message-malformed", `answer to ${name}`));
	} catch (cause) {
		return fail(failureOf(unreachable(name), cause));
	}
}

/** Waits a little longer each time, because Chrome refuses messages to a worker that is still ending. */
async function persistently(post: () => Promise<unknown>): Promise<unknown> {
	for (const afterMs of ASK_AGAIN_AFTER_MS)
		try {
			return await post();
		} catch {
			await wait(afterMs, NEVER);
		}
	return post();
}

function unreachable(name: MessageName) {
	return name.startsWith("content/")
		? "meeting-disconnected"
		: "offscreen-unavailable";
}

/** Answers every message addressed to `context`, for as long as the document lives or until `signal` aborts. Call it once, synchronously at start. */
export function answer<C extends MessageContext>(
	context: C,
	handlers: Handlers<C>,
	signal?: AbortSignal,
): void {
	const listener = (message: unknown, raw: RawSender) => {
		const envelope = parseEnvelope(message);
		if (envelope === "foreign" || raw.id !== browser.runtime.id) return;
		const { name } = envelope;
		if (!isAddressedTo(context, name)) return;
		const request = parseRequest(name, envelope.request);
		const trusted = isExtensionPage(raw) || mayContentScriptSend(name);
		if (request === undefined || !trusted) return refuse(name);
		// The map pairs each name with its request; the compiler cannot follow that through an index.
		const handle = handlers[name] as Handler;
		const sender = { tabId: raw.tab?.id ?? null, frameId: raw.frameId ?? null };
		return settle(() => handle(request, sender));
	};
	browser.runtime.onMessage.addListener(listener);
	signal?.addEventListener("abort", () => {
		browser.runtime.onMessage.removeListener(listener);
	});
}

type RawSender = ReturnType<typeof browser.runtime.connect>["sender"] & {};
type Handler = (
	request: unknown,
	sender: Sender,
) => Promise<Result<unknown>> | Result<unknown>;

function isAddressedTo<C extends MessageContext>(
	context: C,
	name: MessageName,
): name is MessagesTo<C> {
	return name.startsWith(`${context}/`);
}

/** Content scripts always have a tab and the page's address. The worker and the popup have no tab, and a page of ours in a tab has our address. */
function isExtensionPage(raw: RawSender): boolean {
	return raw.tab === undefined || isOwnAddress(raw.url);
}

async function refuse(name: MessageName): Promise<Result<never>> {
	return fail(failureOf("message-malformed", name));
}

async function settle<T>(
	handle: () => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
	try {
		return await handle();
	} catch (cause) {
		return fail(failureOf("internal-error", cause));
	}
}
