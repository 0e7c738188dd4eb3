import { meetingHash, newSalt } from "./meeting-hash.ts";

/** What replaces the meetings' addresses that the first version of the database kept in its sessions. */
export interface HashedMeetings {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly hashes: ReadonlyMap<string, string>;
}

/** The sessions as the first version kept them; none if the database is new, damaged or of a later version. */
export async function sessionsOfFirstVersion(
	name: string,
): Promise<readonly unknown[]> {
	const present = await indexedDB.databases();
	if (!present.some((one) => one.name === name && one.version === 1)) return [];
	return new Promise((resolve) => {
		const opening = indexedDB.open(name, 1);
		// Another page may have upgraded or deleted it meanwhile, and nothing is to be made of a database that is gone.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => resolve([]);
		opening.onsuccess = () => {
			const database = opening.result;
			if (!database.objectStoreNames.contains("sessions")) {
				database.close();
				return resolve([]);
			}
			const reading = database.transaction("sessions");
			const all = reading.objectStore("sessions").getAll();
			reading.oncomplete = () => resolve(all.result);
			reading.onabort = () => resolve([]);
			// Closes once the reading is over.
			database.close();
		};
	});
}

/** Hashing waits for the processor, and a transaction that waits for anything else than its own requests ends, so this comes before the upgrade. */
export async function hashMeetings(
	sessions: readonly unknown[],
): Promise<HashedMeetings> {
	const salt = newSalt();
	const meetings = sessions.flatMap((stored) =>
		isRecord(stored) && typeof stored.meeting === "string"
			? [stored.meeting]
			: [],
	);
	const hashes = new Map<string, string>();
	for (const meeting of new Set(meetings))
		hashes.set(meeting, await meetingHash(meeting, salt));
	return { salt, hashes };
}

/** A session of the first version as the second keeps it: with a hash in place of the address, and without a sum that nothing reads. Damaged ones lose the address, too. */
export function withHashedMeeting(
	stored: unknown,
	{ hashes }: HashedMeetings,
): unknown {
	if (!isRecord(stored)) return stored;
	const { meeting, totals, ...rest } = stored;
	const hash = typeof meeting === "string" ? hashes.get(meeting) : undefined;
	return { meetingHash: hash ?? "", ...rest, totals: withoutPresent(totals) };
}

function withoutPresent(totals: unknown): unknown {
	if (!isRecord(totals) || !isRecord(totals.told)) return totals;
	const { presentMs: _, ...told } = totals.told;
	return { ...totals, told };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
