/** The one file that names the database library. Values are unknown: whoever reads them parses them. */
import {
	type DBSchema,
	deleteDB,
	type IDBPDatabase,
	type IDBPTransaction,
	openDB,
	type StoreNames,
} from "idb";
import {
	failureOf,
	type PipelineFailureCode,
} from "../core/base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/base/result.ts";

interface Schema extends DBSchema {
	sessions: {
		key: string;
		value: unknown;
		indexes: { lastAtMs: number };
	};
	/** By session and start. */
	bins: { key: [string, number]; value: unknown };
	/** By tab and time: a marker may be set before its session's first bin is written. */
	markers: { key: [number, number]; value: unknown };
	/** What to keep, beside what it is about: whoever writes reads both at once. */
	choices: { key: string; value: unknown };
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
];

/** One step from each version to the next; a step that has been released is never changed. */
const MIGRATIONS: readonly ((database: SessionDatabase) => void)[] = [
	(database) => {
		database.createObjectStore("sessions").createIndex("lastAtMs", "lastAtMs");
		for (const name of ["bins", "markers", "choices"] as const)
			database.createObjectStore(name);
	},
];

let opening: Promise<SessionDatabase> | undefined;

function open(): Promise<SessionDatabase> {
	const forget = () => {
		opening = undefined;
	};
	opening ??= openDB<Schema>(DATABASE_NAME, MIGRATIONS.length, {
		upgrade(database, oldVersion) {
			for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database);
		},
		// A newer version of the extension must not wait for this page.
		blocking(_current, _blocked, event) {
			forget();
			const { target } = event;
			if (target instanceof IDBDatabase) target.close();
		},
		terminated: forget,
	}).catch((cause) => {
		forget();
		throw cause;
	});
	return opening;
}

/** Runs `work` on the open database. Whatever goes wrong there is a failure, and a transaction that fails changes nothing. */
export async function withSessions<T>(
	work: (database: SessionDatabase) => Promise<T>,
): Promise<Result<T>> {
	try {
		return succeed(await attempt(work));
	} catch (cause) {
		return fail(failureOf(codeOf(cause), cause));
	}
}

/** A connection may have been closed under us, by an update or a deletion: then a new one is opened, once. */
async function attempt<T>(
	work: (database: SessionDatabase) => Promise<T>,
): Promise<T> {
	try {
		return await work(await open());
	} catch (cause) {
		if (nameOf(cause) !== "InvalidStateError") throw cause;
		opening = undefined;
		return work(await open());
	}
}

/** All or nothing of what `work` writes, for this page and all others: transactions take turns. */
export function changeSessions<T>(
	work: (transaction: WriteTransaction) => Promise<T>,
): Promise<Result<T>> {
	return withSessions(async (database) => {
		const transaction = database.transaction(ALL_STORES, "readwrite");
		// Both are awaited, or the transaction's own end would go unheard where `work` fails first.
		const done = transaction.done.then(
			() => null,
			(cause: unknown) => ({ cause }),
		);
		try {
			const value = await work(transaction);
			const failed = await done;
			if (failed) throw failed.cause;
			return value;
		} catch (cause) {
			abort(transaction);
			const end = await done;
			// An aborted request does not say why; its transaction does.
			throw nameOf(cause) === "AbortError" ? (end?.cause ?? cause) : cause;
		}
	});
}

function abort(transaction: WriteTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has ended already.
	}
}

/** Deletes the file itself, for a database that can be neither read nor emptied. */
export async function deleteDatabase(): Promise<Result<null>> {
	try {
		const database = await opening?.catch(() => undefined);
		database?.close();
		opening = undefined;
		await deleteDB(DATABASE_NAME);
		return succeed(null);
	} catch (cause) {
		return fail(failureOf(codeOf(cause), cause));
	}
}

/** By the names that IndexedDB 3.0 gives its errors. */
const CODES: Readonly<Record<string, PipelineFailureCode>> = {
	QuotaExceededError: "history-full",
	VersionError: "history-newer",
	// A store that our version must have is not there, or the file is broken.
	NotFoundError: "history-damaged",
	UnknownError: "history-damaged",
	NotReadableError: "history-damaged",
};

function codeOf(cause: unknown): PipelineFailureCode {
	return CODES[nameOf(cause)] ?? "history-unavailable";
}

function nameOf(cause: unknown): string {
	return typeof cause === "object" && cause !== null && "name" in cause
		? String(cause.name)
		: "";
}
