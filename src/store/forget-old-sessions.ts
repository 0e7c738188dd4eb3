import { parseSeenClock } from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import {
	forgottenBeforeMs,
	type RetentionChoice,
} from "../core/session/keeping.ts";
import { followClock, type SeenClock } from "../core/session/seen-clock.ts";
import { keepingIn } from "./keeping-choice.ts";
import { deleteIn } from "./kept-sessions.ts";
import { changeSessions, type WriteTransaction } from "./session-database.ts";
import { CLOCK_KEY } from "./session-keys.ts";

/** Deletes sessions and markers that are older than the user lets them be kept, as far as the clock can be trusted. */
export function forgetOldSessions(nowMs: number): Promise<Result<number>> {
	return changeSessions(async (transaction) => {
		const keeping = await keepingIn(transaction);
		const { trustedMs } = await lookAtClock(transaction, keeping, nowMs);
		const beforeMs = forgottenBeforeMs(keeping, trustedMs);
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

async function lookAtClock(
	transaction: WriteTransaction,
	{ retentionDays }: RetentionChoice,
	nowMs: number,
): Promise<SeenClock> {
	const choices = transaction.objectStore("choices");
	const stored = parseSeenClock(await choices.get(CLOCK_KEY));
	const before = stored ?? (await clockOfNewest(transaction));
	const clock = followClock(before, nowMs, retentionDays);
	await choices.put(clock, CLOCK_KEY);
	return clock;
}

/** Before the first look, the newest session says that its end has passed. */
async function clockOfNewest(
	transaction: WriteTransaction,
): Promise<SeenClock | null> {
	const newest = await transaction
		.objectStore("sessions")
		.index("lastAtMs")
		.openKeyCursor(IDBKeyRange.upperBound(Number.MAX_VALUE), "prev");
	return newest && { trustedMs: newest.key, doubtedMs: null };
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
