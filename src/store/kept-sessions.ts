import {
	parseMarker,
	parseSeenClock,
	parseSessionBin,
	parseSessionRecord,
} from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import { forgottenBeforeMs } from "../core/session/keeping.ts";
import { followClock, type SeenClock } from "../core/session/seen-clock.ts";
import type { SessionBin } from "../core/session/session-bin.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import type { Marker } from "../core/timeline/marker.ts";
import { storedKeeping } from "./keeping-choice.ts";
import {
	ALL_STORES,
	changeSessions,
	deleteDatabase,
	type WriteTransaction,
	withSessions,
} from "./session-database.ts";
import { binsOf, CLOCK_KEY, markersWithin } from "./session-keys.ts";

/** One session with everything that is kept of it. */
export interface KeptSession {
	readonly session: SessionRecord;
	/** Oldest first. */
	readonly bins: readonly SessionBin[];
	readonly markers: readonly Marker[];
	/** How many of its entries are damaged and left out. */
	readonly unreadable: number;
}

export interface SessionList {
	/** Newest first. */
	readonly sessions: readonly SessionRecord[];
	readonly unreadable: number;
}

/** Leaves out sessions that are too old, even if they have not been deleted yet. Those that a doubtful clock would delete are shown. */
export function listSessions(nowMs: number): Promise<Result<SessionList>> {
	return withSessions(async (database) => {
		const [stored, keeping, clock] = await Promise.all([
			database.getAll("sessions"),
			storedKeeping(database),
			database.get("choices", CLOCK_KEY),
		]);
		const readable = stored.flatMap((one) => parseSessionRecord(one) ?? []);
		const seen = parseSeenClock(clock) ?? clockOfNewest(readable);
		const { trustedMs } = followClock(seen, nowMs, keeping.retentionDays);
		const beforeMs = forgottenBeforeMs(keeping, trustedMs) ?? 0;
		const sessions = readable
			.filter(({ lastAtMs }) => lastAtMs >= beforeMs)
			.toSorted((one, other) => other.startedAtMs - one.startedAtMs);
		return { sessions, unreadable: stored.length - readable.length };
	});
}

/** Before the clock was looked at for the first time, the newest session says that its end has passed. */
function clockOfNewest(sessions: readonly SessionRecord[]): SeenClock | null {
	const newest = sessions.map(({ lastAtMs }) => lastAtMs).sort((a, b) => b - a);
	const [trustedMs] = newest;
	return trustedMs === undefined ? null : { trustedMs, doubtedMs: null };
}

/** Null if there is no session with this id (any more). */
export function readSession(id: string): Promise<Result<KeptSession | null>> {
	return withSessions(async (database) => {
		const transaction = database.transaction(ALL_STORES);
		const session = parseSessionRecord(
			await transaction.objectStore("sessions").get(id),
		);
		if (!session) return null;
		const { tabId, startedAtMs, lastAtMs } = session;
		const [bins, markers] = await Promise.all([
			transaction.objectStore("bins").getAll(binsOf(id)),
			transaction
				.objectStore("markers")
				.getAll(markersWithin(tabId, startedAtMs, lastAtMs)),
		]);
		return keptSession(session, bins, markers);
	});
}

function keptSession(
	session: SessionRecord,
	storedBins: readonly unknown[],
	storedMarkers: readonly unknown[],
): KeptSession {
	const bins = storedBins.flatMap((one) => parseSessionBin(one) ?? []);
	const markers = storedMarkers.flatMap((one) => parseMarker(one) ?? []);
	const stored = storedBins.length + storedMarkers.length;
	const unreadable = stored - bins.length - markers.length;
	return { session, bins, markers, unreadable };
}

/** Reads the stored session again, because it may be growing, and leaves what a later version added to it. False if it is gone. */
export function renameSession(
	id: string,
	className: string,
): Promise<Result<boolean>> {
	return changeSessions(async (transaction) => {
		const store = transaction.objectStore("sessions");
		const stored = await store.get(id);
		if (!parseSessionRecord(stored)) return false;
		await store.put({ ...Object(stored), className }, id);
		return true;
	});
}

/** @returns the deleted session, so that it can be restored; null if there was nothing that could be read */
export async function deleteSession(
	id: string,
): Promise<Result<KeptSession | null>> {
	const kept = await readSession(id);
	if (!kept.ok) return kept;
	const deleted = await changeSessions((transaction) =>
		deleteIn(transaction, id),
	);
	return deleted.ok ? kept : deleted;
}

export async function deleteIn(
	transaction: WriteTransaction,
	id: string,
): Promise<void> {
	const sessions = transaction.objectStore("sessions");
	const session = parseSessionRecord(await sessions.get(id));
	await sessions.delete(id);
	await transaction.objectStore("bins").delete(binsOf(id));
	if (!session) return;
	const { tabId, startedAtMs, lastAtMs } = session;
	await transaction
		.objectStore("markers")
		.delete(markersWithin(tabId, startedAtMs, lastAtMs));
}

export function restoreSession({
	session,
	bins,
	markers,
}: KeptSession): Promise<Result<null>> {
	return changeSessions(async (transaction) => {
		const binStore = transaction.objectStore("bins");
		const markerStore = transaction.objectStore("markers");
		await Promise.all([
			transaction.objectStore("sessions").put(session, session.id),
			...bins.map((bin) => binStore.put(bin, [session.id, bin.startMs])),
			...markers.map((one) => markerStore.put(one, [session.tabId, one.atMs])),
		]);
		return null;
	});
}

/** The user's choice of what to keep stays, unless the database is so damaged that it can only be deleted as a whole. A locked database can be neither emptied nor deleted. */
export async function deleteAllSessions(): Promise<Result<null>> {
	const emptied = await changeSessions(async (transaction) => {
		for (const name of ["sessions", "bins", "markers"] as const)
			await transaction.objectStore(name).clear();
		return null;
	});
	const isLocked = !emptied.ok && emptied.error.code === "history-locked";
	return emptied.ok || isLocked ? emptied : deleteDatabase();
}
