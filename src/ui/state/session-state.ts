import { type ReadonlySignal, signal } from "@preact/signals";
import { isEqual } from "../../core/base/is-equal.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { TabSession } from "../../core/room/tab-session.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";

export interface SessionState {
	/** Null until the background has answered. */
	readonly session: ReadonlySignal<TabSession | null>;
	readonly isSwitching: ReadonlySignal<boolean>;
	/** Of the last request; cleared by the next. */
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	hear(session: TabSession): void;
	switchTo(on: boolean): Promise<void>;
}

/** Whether one tab is on, kept up to date until `life` aborts. */
export function sessionState(tabId: number, life: AbortSignal): SessionState {
	const session = signal<TabSession | null>(null);
	const isSwitching = signal(false);
	const failure = signal<PipelineFailure | null>(null);

	function hear(now: TabSession): void {
		if (!life.aborted && !isEqual(session.peek(), now)) session.value = now;
	}

	async function ask(): Promise<void> {
		const asked = await send("background/tab-session-requested", { tabId });
		if (life.aborted) return;
		if (asked.ok) hear(asked.value);
		else failure.value = asked.error;
	}

	ask();
	// Another surface may switch this tab, too.
	onStored("session", ask, life);
	return {
		session,
		isSwitching,
		failure,
		hear,
		async switchTo(on) {
			failure.value = null;
			isSwitching.value = true;
			const name = on
				? "background/switch-on-requested"
				: "background/switch-off-requested";
			const answered = await send(name, { tabId });
			isSwitching.value = false;
			if (answered.ok) hear(answered.value);
			else failure.value = answered.error;
		},
	};
}
