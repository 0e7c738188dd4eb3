import { mutex } from "../../core/base/mutex.ts";
import {
	HISTORY_FAILURES,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import type { Habits } from "../../core/base/preferences.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import {
	accumulate,
	NO_PENDING_BINS,
	type PendingBins,
	withBin,
} from "../../core/session/pending-bins.ts";
import {
	type SessionBin,
	withoutPeople,
} from "../../core/session/session-bin.ts";
import { ownVersion } from "../../platform/own-extension.ts";
import type { SessionUpdate, writeSession } from "../../store/write-session.ts";
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
	let pending: PendingBins = NO_PENDING_BINS;
	let about: Pick<SessionUpdate, "meeting" | "settings"> | null = null;
	let id: string | null = null;
	const runExclusive = mutex();
	const leftOut = new Set<string>();
	const told = new Set<string>();

	function see(room: RoomSummary): void {
		const { participants, status, connectedPageFrames, atMs } = room;
		for (const person of participants)
			if (person.state === "excluded") leaveOut(person.id);
			else told.delete(person.id);
		const heard = connectedPageFrames > 0 ? participants : [];
		pending = accumulate(pending, heard, habits(), atMs);
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
		const bins = pending.bins.map((bin) => withoutPeople(bin, leftOut));
		pending = { ...pending, bins };
	}

	async function writeNow(atMs: number): Promise<void> {
		const { bins } = pending;
		if (bins.length === 0 || !about) return;
		pending = { ...pending, bins: [] };
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
		pending = { ...pending, bins: joined(bins, pending.bins) };
	}

	function clearAllBut(code: PipelineFailureCode | null): void {
		for (const one of HISTORY_FAILURES) if (one !== code) failures.clear(one);
	}

	return {
		see,
		write: (atMs) => runExclusive(() => writeNow(atMs)),
	};
}

function joined(
	older: readonly SessionBin[],
	newer: readonly SessionBin[],
): readonly SessionBin[] {
	return newer.reduce(withBin, older);
}
