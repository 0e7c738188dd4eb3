import {
	MESSAGE_PORT,
	type MessageContext,
	type MessageName,
	type MessageRequest,
	type MessageResponse,
	type MessagesTo,
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
import { wait } from "./clock.ts";
import { isFromExtension } from "./own-extension.ts";
import { acceptMessagePorts, openPort } from "./port.ts";

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
	try {
		const answer = await post(message, toTabId);
		const parsed = parseResult(answer, (value) => parseResponse(name, value));
		return parsed ?? fail(failureOf("message-malformed", `answer to ${name}`));
	} catch (cause) {
		return fail(failureOf(unreachable(name), cause));
	}
}

function post(
	message: { readonly name: MessageName; readonly request: unknown },
	toTabId: number | undefined,
): Promise<unknown> {
	if (toTabId !== undefined) return browser.tabs.sendMessage(toTabId, message);
	return isAddressedTo("offscreen", message.name)
		? askOverPort(message)
		: persistently(() => browser.runtime.sendMessage(message));
}

/**
 * The offscreen document gets messages on ports of their own. Chrome hands a message of `sendMessage` to every document
 * that listens to any, so a content script that sends without end would take the time of the document that looks.
 */
async function askOverPort(message: unknown): Promise<unknown> {
	const port = openPort(MESSAGE_PORT);
	try {
		return await new Promise((resolve, reject) => {
			port.closed.addEventListener("abort", () =>
				reject(new Error("the offscreen document is not there")),
			);
			port.listen(resolve);
			port.post(message);
		});
	} finally {
		port.close();
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
	return name.startsWith("content/") || name.startsWith("trial/")
		? "meeting-disconnected"
		: "offscreen-unavailable";
}

/** Answers every message addressed to `context`, for as long as the document lives or until `signal` aborts. Call it once, synchronously at start. */
export function answer<C extends MessageContext>(
	context: C,
	handlers: Handlers<C>,
	signal?: AbortSignal,
): void {
	const answerTo = (message: unknown, sender: Sender, isTrusted: boolean) => {
		const envelope = parseEnvelope(message);
		if (envelope === "foreign") return;
		const { name } = envelope;
		if (!isAddressedTo(context, name)) return;
		const request = parseRequest(name, envelope.request);
		const mayAsk = isTrusted || mayContentScriptSend(name);
		if (request === undefined || !mayAsk) return refuse(name);
		// The map pairs each name with its request; the compiler cannot follow that through an index.
		const handle = handlers[name] as Handler;
		return settle(() => handle(request, sender));
	};
	if (context === "offscreen") {
		acceptMessagePorts((port) => {
			const { tabId, frameId } = port;
			port.listen(async (message) => {
				port.post(await answerTo(message, { tabId, frameId }, true));
			});
		}, signal);
		return;
	}
	const listener = (message: unknown, raw: RawSender) => {
		if (raw.id !== browser.runtime.id) return;
		const sender = { tabId: raw.tab?.id ?? null, frameId: raw.frameId ?? null };
		return answerTo(message, sender, isFromExtension(raw));
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
