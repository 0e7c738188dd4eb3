import { oneAtATime } from "../../core/base/one-at-a-time.ts";
import {
	HISTORY_FAILURES,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import type { Habits } from "../../core/base/preferences.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import {
	type SessionBin,
	withoutPeople,
} from "../../core/session/session-bin.ts";
import {
	type Gathering,
	gather,
	NOTHING_GATHERED,
	withBin,
} from "../../core/session/session-gathering.ts";
import { ownVersion } from "../../platform/own-extension.ts";
import type { SessionNews, writeSession } from "../../store/write-session.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";

export type WriteSession = typeof writeSession;

/** Gathers what one tab's room shows, and writes it bit by bit. */
export interface SessionRecorder {
	see(room: RoomSummary): void;
	/** Whatever has been gathered. What cannot be written waits for the next time. */
	write(atMs: number): Promise<void>;
}

export function sessionRecorder(
	tabId: number,
	habits: () => Habits,
	failures: Pick<FailureLog, "hold" | "clear">,
	writeSession: WriteSession,
): SessionRecorder {
	let gathering: Gathering = NOTHING_GATHERED;
	let about: Pick<SessionNews, "meeting" | "settings"> | null = null;
	let id: string | null = null;
	const inOrder = oneAtATime();
	const leftOut = new Set<string>();
	const told = new Set<string>();

	function see(room: RoomSummary): void {
		const { participants, status, connectedFrames, atMs } = room;
		for (const person of participants)
			if (person.state === "excluded") leaveOut(person.id);
			else told.delete(person.id);
		const heard = connectedFrames > 0 ? participants : [];
		gathering = gather(gathering, heard, habits(), atMs);
		about = {
			meeting: participants[0]?.choice.meeting ?? about?.meeting ?? "",
			settings: {
				version: ownVersion(),
				reads: status.reads,
				notesExpected: habits().notesExpected,
			},
		};
	}

	/** Nothing stays of them, neither here nor where it was written. */
	function leaveOut(key: string): void {
		if (told.has(key)) return;
		leftOut.add(key);
		told.add(key);
		const bins = gathering.bins.map((bin) => withoutPeople(bin, leftOut));
		gathering = { ...gathering, bins };
	}

	async function writeNow(atMs: number): Promise<void> {
		const { bins } = gathering;
		if (bins.length === 0 || !about) return;
		gathering = { ...gathering, bins: [] };
		const gone = [...leftOut];
		leftOut.clear();
		const news = { id, tabId, ...about, bins, leftOut: gone, atMs };
		const written = await writeSession(news);
		if (written.ok) {
			id = written.value;
			clearAllBut(null);
			return;
		}
		// What stood in the way before does so no more.
		clearAllBut(written.error.code);
		failures.hold(written.error);
		for (const key of gone) leftOut.add(key);
		gathering = { ...gathering, bins: joined(bins, gathering.bins) };
	}

	function clearAllBut(code: PipelineFailureCode | null): void {
		for (const one of HISTORY_FAILURES) if (one !== code) failures.clear(one);
	}

	return {
		see,
		write: (atMs) => inOrder(() => writeNow(atMs)),
	};
}

function joined(
	older: readonly SessionBin[],
	newer: readonly SessionBin[],
): readonly SessionBin[] {
	return newer.reduce(withBin, older);
}
