/** The only file that imports the database library. Values are unknown: callers parse what they read. */
import {
	type DBSchema,
	deleteDB,
	type IDBPDatabase,
	type IDBPTransaction,
	openDB,
	type StoreNames,
} from "idb";
import { fail, type Result, succeed } from "../core/base/result.ts";
import { databaseFailure, nameOf } from "./database-failure.ts";
import { abort, begun, DatabaseLocked, unlocked } from "./database-lock.ts";
import {
	type HashedMeetings,
	hashMeetings,
	sessionsOfFirstVersion,
	withHashedMeeting,
} from "./first-version.ts";
import { announceChange } from "./kept-changes.ts";

interface Schema extends DBSchema {
	sessions: {
		key: string;
		value: unknown;
		indexes: { lastAtMs: number };
	};
	/** By session and start time. */
	bins: { key: [string, number]; value: unknown };
	/** By tab and time, because a marker may be set before its session's first bin is written. */
	markers: { key: [number, number]; value: unknown };
	/** The user's choice of what to keep, in the same database as the sessions, so that a writer reads both in one transaction. */
	choices: { key: string; value: unknown };
	/** The salt of the hashes in the sessions, in the same database, because the offscreen document has no other storage. */
	salts: { key: string; value: unknown };
}

export type SessionDatabase = IDBPDatabase<Schema>;
export type SessionStoreName = StoreNames<Schema>;
export type WriteTransaction = IDBPTransaction<
	Schema,
	SessionStoreName[],
	"readwrite"
>;

export const DATABASE_NAME = "sessions";
export const ALL_STORES: SessionStoreName[] = [
	"sessions",
	"bins",
	"markers",
	"choices",
	"salts",
];
export const MEETING_SALT_KEY = "meetings";

/** One step from each version to the next; a step that has been released is never changed. */
const MIGRATIONS: readonly Migration[] = [
	async (database) => {
		database.createObjectStore("sessions").createIndex("lastAtMs", "lastAtMs");
		for (const name of ["bins", "markers", "choices"] as const)
			database.createObjectStore(name);
	},
	async (database, transaction, meetings) => {
		const salts = database.createObjectStore("salts");
		await salts.put(meetings.salt, MEETING_SALT_KEY);
		// A damaged database may lack the store; whoever uses it next says so.
		if (!database.objectStoreNames.contains("sessions")) return;
		let cursor = await transaction.objectStore("sessions").openCursor();
		while (cursor) {
			await cursor.update(withHashedMeeting(cursor.value, meetings));
			cursor = await cursor.continue();
		}
	},
];

type UpgradeTransaction = IDBPTransaction<
	Schema,
	SessionStoreName[],
	"versionchange"
>;
type Migration = (
	database: SessionDatabase,
	transaction: UpgradeTransaction,
	meetings: HashedMeetings,
) => Promise<void>;

let opening: Promise<SessionDatabase> | undefined;

function open(): Promise<SessionDatabase> {
	const forget = () => {
		opening = undefined;
	};
	opening ??= upgraded(forget).catch((cause) => {
		forget();
		throw cause;
	});
	return opening;
}

async function upgraded(forget: () => void): Promise<SessionDatabase> {
	const meetings = await hashMeetings(
		await sessionsOfFirstVersion(DATABASE_NAME),
	);
	let failed: { readonly cause: unknown } | undefined;
	return openDB<Schema>(DATABASE_NAME, MIGRATIONS.length, {
		async upgrade(database, oldVersion, _newVersion, transaction) {
			// The opening reports a failure, too.
			transaction.done.catch(() => {});
			try {
				for (const migrate of MIGRATIONS.slice(oldVersion))
					await migrate(database, transaction, meetings);
			} catch (cause) {
				failed = { cause };
				abort(transaction);
			}
		},
		// This page must not keep a newer version of the extension waiting.
		blocking(_current, _blocked, event) {
			forget();
			const { target } = event;
			if (target instanceof IDBDatabase) target.close();
		},
		terminated: forget,
	}).catch((cause) => {
		// The opening only says that its upgrade was aborted, not why.
		throw failed ? failed.cause : cause;
	});
}

/** Reads the open database. Any error becomes a failure, and a transaction that fails changes nothing. */
export async function withSessions<T>(
	work: (database: SessionDatabase) => Promise<T>,
): Promise<Result<T>> {
	return resultOf(async (database) => {
		const transaction = database.transaction(ALL_STORES);
		await begun(transaction, transaction.objectStore("choices").count());
		return work(database);
	});
}

async function resultOf<T>(
	work: (database: SessionDatabase) => Promise<T>,
): Promise<Result<T>> {
	try {
		return succeed(await attempt(work));
	} catch (cause) {
		return fail(databaseFailure(cause));
	}
}

/** The connection may have been closed under us, by an update or a deletion; it is then opened again, once. */
async function attempt<T>(
	work: (database: SessionDatabase) => Promise<T>,
): Promise<T> {
	try {
		return await work(await unlocked(open()));
	} catch (cause) {
		if (nameOf(cause) !== "InvalidStateError") throw cause;
		opening = undefined;
		return work(await unlocked(open()));
	}
}

/** Writes either everything that `work` writes or nothing, and tells all pages. Transactions of this and all other pages run one after another. */
export function changeSessions<T>(
	work: (transaction: WriteTransaction) => Promise<T>,
): Promise<Result<T>> {
	return resultOf(async (database) => {
		const transaction = database.transaction(ALL_STORES, "readwrite");
		// Both promises are awaited; otherwise nobody would handle the end of the transaction if `work` fails first.
		const done = transaction.done.then(
			() => null,
			(cause: unknown) => ({ cause }),
		);
		try {
			await begun(transaction, transaction.objectStore("choices").count());
			const value = await work(transaction);
			const failed = await done;
			if (failed) throw failed.cause;
			announceChange();
			return value;
		} catch (cause) {
			if (cause instanceof DatabaseLocked) throw cause;
			abort(transaction);
			const end = await done;
			// An aborted request does not say why; its transaction does.
			throw nameOf(cause) === "AbortError" ? (end?.cause ?? cause) : cause;
		}
	});
}

/** Deletes the file itself, for a database that can be neither read nor emptied. */
export async function deleteDatabase(): Promise<Result<null>> {
	try {
		const database = await opening?.catch(() => undefined);
		database?.close();
		opening = undefined;
		await unlocked(deleteDB(DATABASE_NAME));
		announceChange();
		return succeed(null);
	} catch (cause) {
		return fail(databaseFailure(cause));
	}
}
