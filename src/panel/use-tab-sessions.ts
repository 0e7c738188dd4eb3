import { useEffect, useState } from "preact/hooks";
import type { TabSession } from "../core/tab-session.ts";
import { send } from "../platform/messenger.ts";
import { onStored } from "../platform/storage.ts";

/** The tabs that are on or were lost, kept up to date; null until the background has answered. */
export function useTabSessions(): readonly TabSession[] | null {
	const [sessions, setSessions] = useState<readonly TabSession[] | null>(null);
	useEffect(() => {
		const end = new AbortController();
		const ask = async () => {
			const asked = await send("background/tab-sessions-requested", {});
			if (end.signal.aborted) return;
			// A background that does not answer is said by the tab's own page.
			const now = asked.ok ? asked.value : [];
			setSessions((before) =>
				before !== null && keyOf(before) === keyOf(now) ? before : now,
			);
		};
		ask();
		onStored("session", ask, end.signal);
		return () => end.abort();
	}, []);
	return sessions;
}

function keyOf(sessions: readonly TabSession[]): string {
	return sessions
		.map(({ tabId, state, sinceMs }) => `${tabId} ${state} ${sinceMs}`)
		.join(",");
}
