import { MESSAGES, type MessageName } from "./messages.ts";
import * as v from "./schema.ts";

/** A one-off message on its way: `name` decides the shape of `request`. */
export interface Envelope {
	readonly name: MessageName;
	readonly request: unknown;
}

function isMessageName(name: unknown): name is MessageName {
	return typeof name === "string" && Object.hasOwn(MESSAGES, name);
}

/** "foreign": not ours, to be ignored; "malformed": ours by name, but not by shape. */
export function parseEnvelope(message: unknown): Envelope | "foreign" {
	if (typeof message !== "object" || message === null) return "foreign";
	if (!("name" in message) || !isMessageName(message.name)) return "foreign";
	return {
		name: message.name,
		request: "request" in message ? message.request : undefined,
	};
}

/** Undefined where `request` is not what the message map says. */
export function parseRequest<N extends MessageName>(
	name: N,
	request: unknown,
): v.InferOutput<(typeof MESSAGES)[N]["request"]> | undefined {
	const parsed = v.safeParse(MESSAGES[name].request, request);
	return parsed.success
		? (parsed.output as v.InferOutput<(typeof MESSAGES)[N]["request"]>)
		: undefined;
}

/** Undefined where `response` is not what the message map says. */
export function parseResponse<N extends MessageName>(
	name: N,
	response: unknown,
): v.InferOutput<(typeof MESSAGES)[N]["response"]> | undefined {
	const parsed = v.safeParse(MESSAGES[name].response, response);
	return parsed.success
		? (parsed.output as v.InferOutput<(typeof MESSAGES)[N]["response"]>)
		: undefined;
}
