import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { stableComputed } from "../ui/state/stable-computed.ts";
import { frontTabState } from "./front-tab-state.ts";
import { meetingTabsState } from "./meeting-tabs-state.ts";
import { type ShownTab, shownTab } from "./shown-tab.ts";

/** Which tab the panel shows, and how to show another one. */
export interface PanelState {
	readonly shown: ReadonlySignal<ShownTab>;
	/** Whether it is known which tabs are on. Until then nothing is shown, since a tab that is on must not look as if it were off. */
	readonly isKnown: ReadonlySignal<boolean>;
	showFront(): void;
	showMeeting(): void;
}

/** @param fixedTabId a tab to keep showing, whichever is in front */
export function panelState(
	fixedTabId: number | null,
	life: AbortSignal,
): PanelState {
	const front = frontTabState(life);
	const meetingTabs = meetingTabsState(life);
	const wanted = signal<number | null>(null);
	let beforeTabId: number | null = null;
	const shown = stableComputed(() => {
		const now = shownTab(
			fixedTabId ?? front.value,
			meetingTabs.value ?? [],
			beforeTabId,
			wanted.value,
		);
		if (!now.isInFront || now.otherTabId === null) beforeTabId = now.tabId;
		return now;
	});
	return {
		shown,
		isKnown: computed(() => meetingTabs.value !== null),
		showFront() {
			wanted.value = front.value;
		},
		showMeeting() {
			wanted.value = null;
		},
	};
}
