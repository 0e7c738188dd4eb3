import { type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Result } from "../../core/base/result.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { TabSession } from "../../core/room/tab-session.ts";
import { nowMs, wait } from "../../platform/clock.ts";
import { send } from "../../platform/messenger.ts";
import { openPort } from "../../platform/port.ts";
import { effectUntil } from "./effect-until.ts";
import { followRoom } from "./follow-room.ts";
import { keptComputed } from "./kept-computed.ts";
import type { SessionState } from "./session-state.ts";

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
export function roomState(
	{ session, hear }: Pick<SessionState, "session" | "hear">,
	life: AbortSignal,
): ReadonlySignal<HeardRoom | null> {
	const heard = signal<HeardRoom | null>(null);
	const followed = keptComputed(() => {
		const now = session.value;
		// A tab that is switched off and on again starts from nothing.
		return now?.state === "on" ? ([now.tabId, now.sinceMs] as const) : null;
	});
	effectUntil(life, () => {
		heard.value = null;
		if (!followed.value) return undefined;
		const [tabId] = followed.value;
		const end = new AbortController();
		const listener = {
			heardRoom(room: RoomSummary) {
				heard.value = { room, heardAtMs: nowMs() };
			},
			heardSession: hear,
		};
		untracked(() => void followRoom(tabId, listener, end.signal, LINK));
		return () => end.abort();
	});
	return heard;
}
