import { type DateMove, dateOf } from "../../core/base/clock-track.ts";
import { sharedRuns } from "../../core/base/mutex.ts";
import {
	HISTORY_FAILURES,
	type PipelineFailureCode,
} from "../../core/base/pipeline-failure.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import {
	groupBins,
	NOTHING_TOLD,
	type ToldOfRoom,
} from "../../core/session/group-bin.ts";
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
import { wait } from "../../platform/clock.ts";
import { ownVersion } from "../../platform/own-extension.ts";
import type { SessionUpdate, writeSession } from "../../store/write-session.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";
import type { UserChoices } from "./user-choices.ts";

export type WriteSession = typeof writeSession;

/** Gathers the summaries of one tab's room in bins, and writes them to the history every few seconds, with dates. */
export interface SessionRecorder {
	see(room: RoomSummary): void;
	/**
	 * Writes the bins gathered so far; those that cannot be written wait for the next call. What is told of a group is
	 * decided for each part of a bin that is written, since the difference of two sums is a figure, too.
	 */
	write(atMs: number): Promise<void>;
	/** The groups of which figures have been told, for a checkpoint. */
	told(): ToldOfRoom;
	/** Writes for the last time, and goes on trying in the background if it cannot. */
	finish(atMs: number): Promise<void>;
}

/** For an hour after the tab's end, if the document lives that long. */
const LAST_ATTEMPTS = 720;
const LAST_ATTEMPT_EVERY_MS = 5_000;
/** The document's end ends the attempts. */
const NEVER = new AbortController().signal;

/** @param toldBefore what was told before a crash of the same session */
export function sessionRecorder(
	tabId: number,
	chosen: Pick<UserChoices, "preferences" | "context">,
	failures: Pick<FailureLog, "hold" | "clear">,
	dateMoves: () => readonly DateMove[],
	writeSession: WriteSession,
	toldBefore: ToldOfRoom = NOTHING_TOLD,
): SessionRecorder {
	let pending: PendingBins = NO_PENDING_BINS;
	let told: ToldOfRoom = toldBefore;
	/** The user's own participants. */
	const own = new Set<string>();
	let details: Pick<SessionUpdate, "meeting" | "settings"> | null = null;
	let id: string | null = null;
	/** The time of the last call of `write`. */
	let writtenAtMs = 0;
	/** The moves of dates that the kept session has followed. */
	let movesKept = dateMoves();
	/** Participants still to be erased from storage. */
	const leftOut = new Set<string>();
	/** Excluded participants who have been erased since they were excluded, or soon will be. */
	const handled = new Set<string>();

	function see(room: RoomSummary): void {
		const { participants, status, connectedPageFrames, atMs } = room;
		for (const { id, isSelf } of participants) if (isSelf) own.add(id);
		for (const person of participants)
			if (person.state === "excluded") leaveOut(person.id);
			else handled.delete(person.id);
		const connected = connectedPageFrames > 0 ? participants : [];
		pending = accumulate(pending, connected, atMs);
		const { notesExpected, groupSize } = chosen.preferences();
		details = {
			meeting: participants[0]?.choice.meeting ?? details?.meeting ?? "",
			settings: {
				version: ownVersion(),
				reads: status.reads,
				notesExpected,
				groupSize,
				isAudience: room.audience !== null,
			},
		};
	}

	/** Erases a participant from the pending bins now, and from storage with the next write. */
	function leaveOut(key: string): void {
		if (handled.has(key)) return;
		leftOut.add(key);
		handled.add(key);
		const bins = pending.bins.map((bin) => withoutPeople(bin, leftOut));
		pending = { ...pending, bins };
	}

	/** Whether bins wait to be written, or what is written must be corrected. */
	function isWriteDue(): boolean {
		const isMoved = id !== null && dateMoves() !== movesKept;
		return pending.bins.length > 0 || leftOut.size > 0 || isMoved;
	}

	async function writeNow(): Promise<void> {
		const { bins } = pending;
		if (!isWriteDue() || !details) return;
		pending = { ...pending, bins: [] };
		const erased = [...leftOut];
		leftOut.clear();
		const moves = dateMoves();
		const dated = bins.map((bin) => ({
			...bin,
			startMs: dateOf(moves, bin.startMs),
		}));
		const groups = groupBins(dated, own, details.settings.groupSize, told);
		const written = await writeSession({
			id,
			tabId,
			...details,
			context: chosen.context(),
			bins: dated,
			groupBins: groups.bins,
			moved: id === null ? [] : movesSince(movesKept, moves),
			leftOut: erased,
			atMs: dateOf(moves, writtenAtMs),
		});
		if (written.ok) {
			id = written.value;
			movesKept = moves;
			told = groups.told;
			clearAllBut(null);
			return;
		}
		// Clears the previous storage failure if this one is another.
		clearAllBut(written.error.code);
		failures.hold(written.error);
		for (const key of erased) leftOut.add(key);
		pending = { ...pending, bins: joined(bins, pending.bins) };
	}

	function clearAllBut(code: PipelineFailureCode | null): void {
		for (const one of HISTORY_FAILURES) if (one !== code) failures.clear(one);
	}

	const writeShared = sharedRuns(writeNow);
	function write(atMs: number): Promise<void> {
		writtenAtMs = atMs;
		return writeShared();
	}

	/** The tab is gone, so nobody else asks for another attempt. */
	async function retry(atMs: number): Promise<void> {
		for (let i = 0; i < LAST_ATTEMPTS && isWriteDue(); i++) {
			await wait(LAST_ATTEMPT_EVERY_MS, NEVER);
			await write(atMs);
		}
	}

	return {
		see,
		write,
		told: () => told,
		async finish(atMs) {
			await write(atMs);
			void retry(atMs);
		},
	};
}

/** The moves that came after `before`, each from a date as it was told until then. */
function movesSince(
	before: readonly DateMove[],
	now: readonly DateMove[],
): readonly DateMove[] {
	return now.slice(before.length).map(({ fromMs, byMs }, i) => ({
		fromMs: dateOf(now.slice(0, before.length + i), fromMs),
		byMs,
	}));
}

function joined(
	older: readonly SessionBin[],
	newer: readonly SessionBin[],
): readonly SessionBin[] {
	return newer.reduce(withBin, older);
}
