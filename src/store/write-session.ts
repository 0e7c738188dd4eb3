import {
	parseSessionBin,
	parseSessionRecord,
} from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import type { Keeping } from "../core/session/keeping.ts";
import {
	addBins,
	asKept,
	SESSION_BIN_MS,
	type SessionBin,
	withoutPeople,
} from "../core/session/session-bin.ts";
import {
	addToTotals,
	NO_TOTALS,
	type SessionRecord,
	type SessionSettings,
} from "../core/session/session-record.ts";
import { keepingIn } from "./keeping-choice.ts";
import { changeSessions, type WriteTransaction } from "./session-database.ts";
import { binsOf } from "./session-keys.ts";

/** What a recorder has gathered since it wrote last. */
export interface SessionUpdate {
	/** Of what it has begun; null where it has begun nothing yet. */
	readonly id: string | null;
	readonly tabId: number;
	readonly meeting: string;
	readonly settings: Omit<SessionSettings, "keepsPeople">;
	/** At least one. */
	readonly bins: readonly SessionBin[];
	/** Of these nothing may stay that was kept before. */
	readonly leftOut: readonly string[];
	readonly atMs: number;
}

/** A reading that was cut off (a crash, a reload) goes on in the same session. */
const RESUME_WITHIN_MS = 120_000;

/**
 * Adds the news to their session, as much as the user lets be kept; in one
 * piece, or not at all. A session that was deleted meanwhile is not brought
 * back: what comes after begins another.
 * @returns the session's id; null where nothing is to be kept
 */
export function writeSession(
	news: SessionUpdate,
): Promise<Result<string | null>> {
	return changeSessions(async (transaction) => {
		const keeping = await keepingIn(transaction);
		if (keeping.keeps === "nothing") return null;
		const session =
			news.id === null
				? ((await cutOff(transaction, news)) ??
					(await begin(transaction, news)))
				: ((await find(transaction, news.id)) ??
					(await begin(transaction, news)));
		const { id } = session;
		if (news.leftOut.length > 0)
			await leaveOut(transaction, id, new Set(news.leftOut));
		const kept = news.bins.map((bin) => asKept(bin, keeping.keeps));
		for (const bin of kept) await addBin(transaction, id, bin);
		await transaction
			.objectStore("sessions")
			.put(grown(session, news, kept, keeping), id);
		return id;
	});
}

async function find(transaction: WriteTransaction, id: string) {
	return parseSessionRecord(await transaction.objectStore("sessions").get(id));
}

async function cutOff(
	transaction: WriteTransaction,
	{ tabId, meeting, atMs }: SessionUpdate,
): Promise<SessionRecord | undefined> {
	const lately = await transaction
		.objectStore("sessions")
		.index("lastAtMs")
		.getAll(IDBKeyRange.lowerBound(atMs - RESUME_WITHIN_MS));
	return lately
		.flatMap((stored) => parseSessionRecord(stored) ?? [])
		.findLast((one) => one.tabId === tabId && one.meeting === meeting);
}

/** A meeting that had a class's name has it again. */
async function begin(
	transaction: WriteTransaction,
	{ tabId, meeting, settings, bins }: SessionUpdate,
): Promise<SessionRecord> {
	const before = await transaction
		.objectStore("sessions")
		.index("lastAtMs")
		.getAll();
	const named = before
		.flatMap((stored) => parseSessionRecord(stored) ?? [])
		.findLast((one) => one.meeting === meeting && meeting !== "");
	const startedAtMs = bins[0]?.startMs ?? 0;
	return {
		id: crypto.randomUUID(),
		tabId,
		meeting,
		className: named?.className ?? "",
		startedAtMs,
		lastAtMs: startedAtMs,
		settings: { ...settings, keepsPeople: false },
		totals: NO_TOTALS,
	};
}

async function addBin(
	transaction: WriteTransaction,
	id: string,
	bin: SessionBin,
): Promise<void> {
	const store = transaction.objectStore("bins");
	const old = parseSessionBin(await store.get([id, bin.startMs]));
	await store.put(old ? addBins(old, bin) : bin, [id, bin.startMs]);
}

async function leaveOut(
	transaction: WriteTransaction,
	id: string,
	keys: ReadonlySet<string>,
): Promise<void> {
	let cursor = await transaction.objectStore("bins").openCursor(binsOf(id));
	while (cursor) {
		const bin = parseSessionBin(cursor.value);
		if (bin?.people?.some(({ key }) => keys.has(key)))
			await cursor.update(withoutPeople(bin, keys));
		cursor = await cursor.continue();
	}
}

function grown(
	session: SessionRecord,
	{ settings, bins }: SessionUpdate,
	kept: readonly SessionBin[],
	{ keeps }: Keeping,
): SessionRecord {
	const starts = bins.map(({ startMs }) => startMs);
	const keepsPeople = session.settings.keepsPeople || keeps === "people";
	return {
		...session,
		startedAtMs: Math.min(session.startedAtMs, ...starts),
		lastAtMs: Math.max(session.lastAtMs, ...starts.map(endOf)),
		settings: { ...settings, keepsPeople },
		totals: kept.reduce(addToTotals, session.totals),
	};
}

function endOf(startMs: number): number {
	return startMs + SESSION_BIN_MS;
}
