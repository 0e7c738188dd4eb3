import type { ReadonlySignal } from "@preact/signals";
import type { MessageResponse } from "../../contract/messages.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { Reads } from "../../core/base/preferences.ts";
import { send } from "../../platform/messenger.ts";
import { lastAnswer } from "./last-answer.ts";

type Consent = MessageResponse<"background/consent-requested">;

export interface ConsentState {
	/** "asking" until the background has answered; null where the first-run page has not been. */
	readonly consent: ReadonlySignal<Consent | "asking">;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether it could be stored. */
	give(reads: Reads): Promise<boolean>;
}

export function consentState(life: AbortSignal): ConsentState {
	const { value, failure, take } = lastAnswer<Consent, "asking">(
		"asking",
		life,
	);
	send("background/consent-requested", {}).then(take);
	return {
		consent: value,
		failure,
		give: async (reads) =>
			take(await send("background/consent-given", { reads })),
	};
}

/** What is read; null where that is not known, or was not chosen yet. */
export function readsOf({
	consent,
}: Pick<ConsentState, "consent">): Reads | null {
	const now = consent.value;
	return now === "asking" ? null : (now?.reads ?? null);
}
