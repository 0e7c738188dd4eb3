import type { Result } from "../core/base/result.ts";
import { forgottenBeforeMs } from "../core/session/keeping.ts";
import { keepingIn } from "./keeping-choice.ts";
import { deleteIn } from "./kept-sessions.ts";
import { changeSessions, type WriteTransaction } from "./session-database.ts";

/** Deletes sessions and markers that are older than the user lets them be kept. */
export function forgetOldSessions(nowMs: number): Promise<Result<number>> {
	return changeSessions(async (transaction) => {
		const beforeMs = forgottenBeforeMs(await keepingIn(transaction), nowMs);
		if (beforeMs === null) return 0;
		const old = await transaction
			.objectStore("sessions")
			.index("lastAtMs")
			.getAllKeys(IDBKeyRange.upperBound(beforeMs, true));
		for (const id of old) await deleteIn(transaction, id);
		await forgetMarkers(transaction, beforeMs);
		return old.length;
	});
}

/** Deletes old markers, including those whose session was never written. */
async function forgetMarkers(
	transaction: WriteTransaction,
	beforeMs: number,
): Promise<void> {
	const store = transaction.objectStore("markers");
	for (const key of await store.getAllKeys())
		if (key[1] < beforeMs) await store.delete(key);
}
