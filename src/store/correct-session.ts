import { parseSessionBin } from "../contract/session-schema.ts";
import type { DateMove } from "../core/base/clock-track.ts";
import { withoutPeople } from "../core/session/session-bin.ts";
import type { SessionRecord } from "../core/session/session-record.ts";
import { moveDates } from "./move-dates.ts";
import type { WriteTransaction } from "./session-database.ts";
import { binsOf } from "./session-keys.ts";

export interface SessionCorrection {
	/** How the dates of what is kept of the session already have to be corrected. */
	readonly moved: readonly DateMove[];
	/** Keys of the people about whom nothing may stay, even if it was kept before. */
	readonly leftOut: readonly string[];
}

/** Corrects the dates of what is kept of a session, and erases the people whom the user leaves out, even where nothing more is to be kept. */
export async function correctSession(
	transaction: WriteTransaction,
	known: SessionRecord,
	{ moved, leftOut }: SessionCorrection,
): Promise<SessionRecord> {
	let session = known;
	for (const move of moved)
		session = await moveDates(transaction, session, move);
	if (session !== known)
		await transaction.objectStore("sessions").put(session, session.id);
	if (leftOut.length > 0)
		await leaveOut(transaction, session.id, new Set(leftOut));
	return session;
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
