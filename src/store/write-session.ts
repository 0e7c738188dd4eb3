import {
	parseSessionBin,
	parseSessionRecord,
} from "../contract/session-schema.ts";
import type { UsageContext } from "../core/base/lawful-use.ts";
import { type Result, succeed } from "../core/base/result.ts";
import {
	lawfulKeeping,
	type RetentionChoice,
} from "../core/session/keeping.ts";
import {
	addBins,
	SESSION_BIN_MS,
	type SessionBin,
} from "../core/session/session-bin.ts";
import {
	addToTotals,
	NO_TOTALS,
	type SessionRecord,
	type SessionSettings,
} from "../core/session/session-record.ts";
import { correctSession, type SessionCorrection } from "./correct-session.ts";
import { keepingIn } from "./keeping-choice.ts";
import { isSalt, meetingHash, newSalt } from "./meeting-hash.ts";
import {
	changeSessions,
	MEETING_SALT_KEY,
	type WriteTransaction,
	withSessions,
} from "./session-database.ts";

/** Everything that a recorder has gathered since its last write. */
export interface SessionUpdate extends SessionCorrection {
	/** The session that the recorder has begun; null if it has not begun one. */
	readonly id: string | null;
	readonly tabId: number;
	/** A `meetingKey`, of which only a hash is kept. */
	readonly meeting: string;
	readonly settings: Omit<SessionSettings, "keepsPeople">;
	/** Where Roompulse is used, which decides with the user's choice what is kept. */
	readonly context: UsageContext | null;
	/** None where only something that is kept already must be corrected. */
	readonly bins: readonly SessionBin[];
	/** The same bins as they are kept where people are not. */
	readonly groupBins: readonly SessionBin[];
	readonly atMs: number;
}

/** If reading is interrupted (by a crash or a reload) for no longer than this, the same session goes on. */
const RESUME_WITHIN_MS = 120_000;

/**
 * Adds an update to its session, as far as the user lets it be kept, and either as a whole or not at all. A
 * session that was deleted in the meantime is not brought back: the update begins another one.
 * @returns the session's id; null where nothing is to be kept
 */
export async function writeSession(
	update: SessionUpdate,
): Promise<Result<string | null>> {
	const salt = await meetingSalt();
	if (!salt.ok) return salt;
	// A transaction would end while the processor hashes.
	const hash = await meetingHash(update.meeting, salt.value);
	return writeHashed({ ...update, meetingHash: hash });
}

/** The profile's own; it is made anew where the database was begun anew or damaged. */
async function meetingSalt(): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const stored = await withSessions((database) =>
		database.get("salts", MEETING_SALT_KEY),
	);
	if (!stored.ok) return stored;
	if (isSalt(stored.value)) return succeed(stored.value);
	return changeSessions(async (transaction) => {
		const salt = newSalt();
		await transaction.objectStore("salts").put(salt, MEETING_SALT_KEY);
		return salt;
	});
}

interface HashedUpdate extends SessionUpdate {
	readonly meetingHash: string;
}

function writeHashed(update: HashedUpdate): Promise<Result<string | null>> {
	return changeSessions(async (transaction) => {
		const lawful = lawfulKeeping(await keepingIn(transaction), update.context);
		// Nobody of an audience was asked by name, so that nobody has a record.
		const keeping =
			lawful.keeps === "people" && update.settings.isAudience
				? { ...lawful, keeps: "room" as const }
				: lawful;
		const known =
			update.id === null
				? await findInterrupted(transaction, update)
				: await find(transaction, update.id);
		const before = known && (await correctSession(transaction, known, update));
		if (keeping.keeps === "nothing") return null;
		if (update.bins.length === 0) return known?.id ?? null;
		const session = before ?? (await begin(transaction, update));
		const { id } = session;
		const kept = keeping.keeps === "people" ? update.bins : update.groupBins;
		for (const bin of kept) await addBin(transaction, id, bin);
		await transaction
			.objectStore("sessions")
			.put(withUpdate(session, update, kept, keeping), id);
		return id;
	});
}

async function find(transaction: WriteTransaction, id: string) {
	return parseSessionRecord(await transaction.objectStore("sessions").get(id));
}

async function findInterrupted(
	transaction: WriteTransaction,
	{ tabId, meetingHash, atMs }: HashedUpdate,
): Promise<SessionRecord | undefined> {
	const lately = await transaction
		.objectStore("sessions")
		.index("lastAtMs")
		.getAll(
			// A session that seems to end later is from before the computer's date was set back.
			IDBKeyRange.bound(atMs - RESUME_WITHIN_MS, atMs + SESSION_BIN_MS),
		);
	return lately
		.flatMap((stored) => parseSessionRecord(stored) ?? [])
		.findLast((one) => one.tabId === tabId && one.meetingHash === meetingHash);
}

/** Begins a session. If an earlier session of the same meeting has a class name, it gets the same one. */
async function begin(
	transaction: WriteTransaction,
	{ tabId, meetingHash, settings, bins }: HashedUpdate,
): Promise<SessionRecord> {
	const before = await transaction
		.objectStore("sessions")
		.index("lastAtMs")
		.getAll();
	const named = before
		.flatMap((stored) => parseSessionRecord(stored) ?? [])
		.findLast((one) => one.meetingHash === meetingHash && meetingHash !== "");
	const startedAtMs = bins[0]?.startMs ?? 0;
	return {
		id: crypto.randomUUID(),
		tabId,
		meetingHash,
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

function withUpdate(
	session: SessionRecord,
	{ settings, bins }: SessionUpdate,
	kept: readonly SessionBin[],
	{ keeps }: RetentionChoice,
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
