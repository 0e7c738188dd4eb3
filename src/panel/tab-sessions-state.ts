import { type ReadonlySignal, signal } from "@preact/signals";
import type { TabSession } from "../core/room/tab-session.ts";
import { send } from "../platform/messenger.ts";
import { onStored } from "../platform/storage.ts";

/** The tabs that are on or were lost, kept up to date; null until the background has answered. */
export function tabSessionsState(
	life: AbortSignal,
): ReadonlySignal<readonly TabSession[] | null> {
	const sessions = signal<readonly TabSession[] | null>(null);
	const ask = async () => {
		const asked = await send("background/tab-sessions-requested", {});
		// A background that does not answer is said by the tab's own page.
		if (!life.aborted) sessions.value = asked.ok ? asked.value : [];
	};
	ask();
	onStored("session", ask, life);
	return sessions;
}
