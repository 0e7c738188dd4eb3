import { type ReadonlySignal, signal } from "@preact/signals";
import { isEqual } from "../../core/base/is-equal.ts";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import { send } from "../../platform/messenger.ts";
import { onStored } from "../../platform/storage.ts";

export interface TabSwitchState {
	/** Null until the background has answered. */
	readonly meetingTab: ReadonlySignal<MeetingTab | null>;
	readonly isSwitching: ReadonlySignal<boolean>;
	/** The failure of the last request; the next request clears it. */
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Whether the last request was refused because the people of the meeting were not told. */
	readonly isUntold: ReadonlySignal<boolean>;
	receive(meetingTab: MeetingTab): void;
	switchTo(on: boolean): Promise<void>;
}

/** Whether one tab is on, kept up to date until `life` aborts. */
export function tabSwitchState(
	tabId: number,
	life: AbortSignal,
): TabSwitchState {
	const meetingTab = signal<MeetingTab | null>(null);
	const isSwitching = signal(false);
	const failure = signal<PipelineFailure | null>(null);
	const isUntold = signal(false);

	function receive(now: MeetingTab): void {
		if (!life.aborted && !isEqual(meetingTab.peek(), now))
			meetingTab.value = now;
	}

	async function ask(): Promise<void> {
		const asked = await send("background/meeting-tab-requested", { tabId });
		if (life.aborted) return;
		if (asked.ok) receive(asked.value);
		else failure.value = asked.error;
	}

	ask();
	// Another surface may switch this tab, too.
	onStored("session", ask, life);
	return {
		meetingTab,
		isSwitching,
		failure,
		isUntold,
		receive,
		async switchTo(on) {
			failure.value = null;
			isUntold.value = false;
			isSwitching.value = true;
			const name = on
				? "background/switch-on-requested"
				: "background/switch-off-requested";
			const answered = await send(name, { tabId });
			isSwitching.value = false;
			if (answered.ok) receive(answered.value);
			else if (answered.error.code === "people-untold") isUntold.value = true;
			else failure.value = answered.error;
		},
	};
}
