import { parseKeeping } from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import {
	DEFAULT_KEEPING,
	type RetentionChoice,
} from "../core/session/keeping.ts";
import {
	changeSessions,
	type SessionDatabase,
	type WriteTransaction,
	withSessions,
} from "./session-database.ts";

const KEY = "keeping";

export function readKeeping(): Promise<Result<RetentionChoice>> {
	return withSessions(storedKeeping);
}

export async function storedKeeping(
	database: SessionDatabase,
): Promise<RetentionChoice> {
	return parseKeeping(await database.get("choices", KEY)) ?? DEFAULT_KEEPING;
}

/** Applies from the next write on. Sessions that are already kept stay until their time is over. */
export function changeKeeping(
	keeping: RetentionChoice,
): Promise<Result<RetentionChoice>> {
	return changeSessions(async (transaction) => {
		await transaction.objectStore("choices").put(keeping, KEY);
		return keeping;
	});
}

/** The choice as read within a change of the sessions. */
export async function keepingIn(
	transaction: WriteTransaction,
): Promise<RetentionChoice> {
	const stored = await transaction.objectStore("choices").get(KEY);
	return parseKeeping(stored) ?? DEFAULT_KEEPING;
}
