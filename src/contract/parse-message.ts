import { fail, type Result, succeed } from "../core/base/result.ts";
import { failureSchema } from "./failure-schema.ts";
import {
	MESSAGES,
	type MessageName,
	type MessageRequest,
	type MessageResponse,
} from "./messages.ts";
import { parse } from "./parse.ts";

/** A one-off message under way: `name` decides the shape of `request`. */
export interface Envelope {
	readonly name: MessageName;
	readonly request: unknown;
}

function isMessageName(name: unknown): name is MessageName {
	return typeof name === "string" && Object.hasOwn(MESSAGES, name);
}

/** "foreign": not our message, to be ignored. */
export function parseEnvelope(message: unknown): Envelope | "foreign" {
	if (typeof message !== "object" || message === null) return "foreign";
	if (!("name" in message) || !isMessageName(message.name)) return "foreign";
	return {
		name: message.name,
		request: "request" in message ? message.request : undefined,
	};
}

/** Undefined if `request` does not match the message's schema. */
export function parseRequest<N extends MessageName>(
	name: N,
	request: unknown,
): MessageRequest<N> | undefined {
	return parse(MESSAGES[name].request, request);
}

/** Undefined if `response` does not match the message's schema. */
export function parseResponse<N extends MessageName>(
	name: N,
	response: unknown,
): MessageResponse<N> | undefined {
	return parse(MESSAGES[name].response, response);
}

/** Undefined if `answer` is neither a failure nor a value that `parseValue` accepts. */
export function parseResult<T>(
	answer: unknown,
	parseValue: (value: unknown) => T | undefined,
): Result<T> | undefined {
	if (typeof answer !== "object" || answer === null) return undefined;
	if ("error" in answer) {
		const error = parse(failureSchema, answer.error);
		return error && fail(error);
	}
	if (!("value" in answer)) return undefined;
	const value = parseValue(answer.value);
	return value === undefined ? undefined : succeed(value);
}
