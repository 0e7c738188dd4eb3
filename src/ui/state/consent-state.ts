import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	Agreement,
	AskedAgainFor,
	Consent,
} from "../../core/base/lawful-use.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";
import { lastAnswer } from "./last-answer.ts";

export interface ConsentState {
	/** "asking" until the background has answered; null if the user has not been through the first-run page. */
	readonly consent: ReadonlySignal<Consent | null | "asking">;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Why the first-run page is there although the user has been through an earlier one; null where they have not. */
	readonly askedAgainFor: ReadonlySignal<AskedAgainFor | null>;
	/** Resolves to whether the consent could be stored. */
	give(agreement: Agreement): Promise<boolean>;
}

export function consentState(life: AbortSignal): ConsentState {
	const { value, failure, take } = lastAnswer<Consent | null, "asking">(
		"asking",
		life,
	);
	const askedAgainFor = signal<AskedAgainFor | null>(null);
	async function ask(): Promise<void> {
		const answered = await send("background/consent-requested", {});
		if (answered.ok && answered.value === null) {
			const again = await send("background/asked-again-requested", {});
			askedAgainFor.value = again.ok ? again.value.forWhat : null;
		}
		take(answered);
	}
	ask();
	// Another page may give it, too.
	onStored("local", ask, life);
	return {
		consent: value,
		failure,
		askedAgainFor,
		give: async (agreement) =>
			take(await send("background/consent-given", agreement)),
	};
}

type Given = Pick<ConsentState, "consent">;

/** Null where the agreement is not known, or not given yet. */
export function agreementOf({ consent }: Given): Agreement | null {
	const now = consent.value;
	return now === "asking" ? null : now;
}
