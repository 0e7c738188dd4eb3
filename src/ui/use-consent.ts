import { useEffect, useState } from "preact/hooks";
import type { MessageResponse } from "../contract/messages.ts";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { Reads } from "../core/reads.ts";
import { send } from "../platform/messenger.ts";

type Consent = MessageResponse<"background/consent-requested">;

export interface ConsentControl {
	/** "asking" until the background has answered; null where the first-run page has not been. */
	readonly consent: Consent | "asking";
	readonly failure: PipelineFailure | null;
	give(reads: Reads): Promise<void>;
}

export function useConsent(): ConsentControl {
	const [consent, setConsent] = useState<Consent | "asking">("asking");
	const [failure, setFailure] = useState<PipelineFailure | null>(null);

	useEffect(() => {
		send("background/consent-requested", {}).then((asked) => {
			if (asked.ok) setConsent(asked.value);
			else setFailure(asked.error);
		});
	}, []);

	async function give(reads: Reads): Promise<void> {
		const given = await send("background/consent-given", { reads });
		setFailure(given.ok ? null : given.error);
		if (given.ok) setConsent(given.value);
	}

	return { consent, failure, give };
}
