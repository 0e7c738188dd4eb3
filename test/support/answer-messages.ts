import {
	parseEnvelope,
	parseRequest,
} from "../../src/contract/parse-message.ts";
import { fakeBrowser } from "./browser/fake-browser.ts";

/**
 * Answers as the contexts do to which messages are sent, until the test ends.
 * A request that the contract does not know is answered by nobody.
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
