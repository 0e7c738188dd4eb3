import { type ReadonlySignal, signal } from "@preact/signals";
import type { MessageResponse } from "../contract/messages.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import type { Result } from "../core/result.ts";
import { send } from "../platform/messenger.ts";

type Consent = MessageResponse<"background/consent-requested">;

export interface ConsentState {
	/** "asking" until the background has answered; null where the first-run page has not been. */
	readonly consent: ReadonlySignal<Consent | "asking">;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether it could be stored. */
	give(reads: Reads): Promise<boolean>;
}

export function consentState(life: AbortSignal): ConsentState {
	const consent = signal<Consent | "asking">("asking");
	const failure = signal<PipelineFailure | null>(null);

	function take(answered: Result<Consent>): boolean {
		if (!life.aborted) {
			if (answered.ok) consent.value = answered.value;
			failure.value = answered.ok ? null : answered.error;
		}
		return answered.ok;
	}

	send("background/consent-requested", {}).then(take);
	return {
		consent,
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
