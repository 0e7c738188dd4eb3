import {
	parseEnvelope,
	parseRequest,
} from "../../src/contract/parse-message.ts";
import { fakeBrowser } from "./browser/fake-browser.ts";

/**
 * Answers messages in place of the contexts that receive them, until the test
 * ends. Requests that the contract does not define get no answer.
 */
export function answerMessages(
	answer: (name: string, request: unknown) => unknown,
): void {
	fakeBrowser.runtime.api.onMessage.addListener((message) => {
		const envelope = parseEnvelope(message);
		if (envelope === "foreign") return undefined;
		const { name, request } = envelope;
		if (parseRequest(name, request) === undefined) return undefined;
		return Promise.resolve(answer(name, request));
	});
}
