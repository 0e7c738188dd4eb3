import type { ReadonlySignal } from "@preact/signals";
import type { MessageResponse } from "../../contract/messages.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { ReadingScope } from "../../core/base/preferences.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";
import { lastAnswer } from "./last-answer.ts";

type Consent = MessageResponse<"background/consent-requested">;

export interface ConsentState {
	/** "asking" until the background has answered; null if the user has not been through the first-run page. */
	readonly consent: ReadonlySignal<Consent | "asking">;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Resolves to whether the consent could be stored. */
	give(reads: ReadingScope): Promise<boolean>;
}

export function consentState(life: AbortSignal): ConsentState {
	const { value, failure, take } = lastAnswer<Consent, "asking">(
		"asking",
		life,
	);
	async function ask(): Promise<void> {
		take(await send("background/consent-requested", {}));
	}
	ask();
	// Another page may give it, too.
	onStored("local", ask, life);
	return {
		consent: value,
		failure,
		give: async (reads) =>
			take(await send("background/consent-given", { reads })),
	};
}

/** The user's choice of what is read; null where it is not known, or not made yet. */
export function readsOf({
	consent,
}: Pick<ConsentState, "consent">): ReadingScope | null {
	const now = consent.value;
	return now === "asking" ? null : (now?.reads ?? null);
}
