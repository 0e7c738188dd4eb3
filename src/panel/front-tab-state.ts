import { type ReadonlySignal, signal } from "@preact/signals";
import { activeTabId, onTabActivated } from "../platform/tabs.ts";

/** The tab in front in the panel's window; null until it is known. */
export function frontTabState(
	life: AbortSignal,
): ReadonlySignal<number | null> {
	const tabId = signal<number | null>(null);
	const ask = async () => {
		const front = await activeTabId();
		if (!life.aborted) tabId.value = front;
	};
	ask();
	onTabActivated(ask, life);
	return tabId;
}
