import { parseKeeping } from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import { DEFAULT_KEEPING, type Keeping } from "../core/session/keeping.ts";
import {
	changeSessions,
	type SessionDatabase,
	type WriteTransaction,
	withSessions,
} from "./session-database.ts";

const KEY = "keeping";

export function readKeeping(): Promise<Result<Keeping>> {
	return withSessions(storedKeeping);
}

export async function storedKeeping(
	database: SessionDatabase,
): Promise<Keeping> {
	return parseKeeping(await database.get("choices", KEY)) ?? DEFAULT_KEEPING;
}

/** Holds from the next write on. What is already kept stays till its time is over. */
export function changeKeeping(keeping: Keeping): Promise<Result<Keeping>> {
	return changeSessions(async (transaction) => {
		await transaction.objectStore("choices").put(keeping, KEY);
		return keeping;
	});
}

/** As it stands within a change of the sessions. */
export async function keepingIn(
	transaction: WriteTransaction,
): Promise<Keeping> {
	const stored = await transaction.objectStore("choices").get(KEY);
	return parseKeeping(stored) ?? DEFAULT_KEEPING;
}
