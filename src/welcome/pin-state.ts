import { type ReadonlySignal, signal } from "@preact/signals";
import { isOnToolbar, onToolbarChanged } from "../platform/toolbar.ts";

/** Whether the icon is in the toolbar at all times; null until Chrome has answered. */
export function pinState(life: AbortSignal): ReadonlySignal<boolean | null> {
	const isPinned = signal<boolean | null>(null);
	async function ask(): Promise<void> {
		const answer = await isOnToolbar();
		if (!life.aborted) isPinned.value = answer;
	}
	ask();
	onToolbarChanged(ask, life);
	return isPinned;
}
