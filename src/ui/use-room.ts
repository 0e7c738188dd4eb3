import { useEffect, useState } from "preact/hooks";
import type { Result } from "../core/result.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import type { TabSession } from "../core/tab-session.ts";
import { nowMs } from "../platform/clock.ts";
import { send } from "../platform/messenger.ts";
import { openPort } from "../platform/port.ts";
import { wait } from "../platform/wait.ts";
import { followRoom } from "./follow-room.ts";

const LINK = {
	openPort,
	wait,
	askSession: (tabId: number): Promise<Result<TabSession>> =>
		send("background/tab-session-requested", { tabId }),
};

export interface HeardRoom {
	readonly room: RoomSummary;
	readonly heardAtMs: number;
}

/** The latest news of a tab that is on; null while there is none, and when the session ends. */
export function useRoom(
	session: TabSession | null,
	onSession: (session: TabSession) => void,
): HeardRoom | null {
	const [heard, setHeard] = useState<HeardRoom | null>(null);
	const tabId = session?.state === "on" ? session.tabId : null;
	// A tab that is switched off and on again starts from nothing.
	const sinceMs = session?.sinceMs ?? null;
	// `onSession` only sets state, and `sinceMs` marks a new session.
	useEffect(() => {
		setHeard(null);
		if (tabId === null) return;
		const end = new AbortController();
		const listener = {
			heardRoom: (room: RoomSummary) => setHeard({ room, heardAtMs: nowMs() }),
			heardSession: onSession,
		};
		followRoom(tabId, listener, end.signal, LINK);
		return () => end.abort();
	}, [tabId, sinceMs]);
	return heard;
}
