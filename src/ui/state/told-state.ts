import { type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";

export interface ToldState {
	/** Whether the people of the tab's meeting were told; null until the background has answered. */
	readonly isTold: ReadonlySignal<boolean | null>;
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** The user has told them. Resolves to whether that is noted. */
	tell(isNoticeCopied: boolean): Promise<boolean>;
}

/** Whether the user has told the people of one tab's meeting that they are read. */
export function toldState(tabId: number, life: AbortSignal): ToldState {
	const isTold = signal<boolean | null>(null);
	const failure = signal<PipelineFailure | null>(null);

	async function ask(): Promise<void> {
		const asked = await send("background/told-requested", { tabId });
		if (life.aborted) return;
		if (asked.ok) isTold.value = asked.value.isTold;
		else failure.value = asked.error;
	}

	ask();
	// Another surface may say so, and a setting may make it needless.
	onStored("session", ask, life);
	onStored("local", ask, life);
	return {
		isTold,
		failure,
		async tell(isNoticeCopied) {
			const told = await send("background/people-told", {
				tabId,
				isNoticeCopied,
			});
			// The surface says itself that the notice comes first.
			const isRefused = !told.ok && told.error.code !== "people-untold";
			failure.value = isRefused ? told.error : null;
			if (told.ok) isTold.value = true;
			return told.ok;
		},
	};
}
