import {
	parseKeeping,
	parseKeepingLimits,
} from "../contract/session-schema.ts";
import type { Result } from "../core/base/result.ts";
import {
	DEFAULT_KEEPING,
	type RetentionChoice,
} from "../core/session/keeping.ts";
import {
	type KeepingLimits,
	managedKeeping,
	NOTHING_MANAGED,
} from "../core/session/managed-settings.ts";
import {
	changeSessions,
	type SessionDatabase,
	type WriteTransaction,
	withSessions,
} from "./session-database.ts";

const KEY = "keeping";
const LIMITS_KEY = "keeping-limits";

export function readKeeping(): Promise<Result<RetentionChoice>> {
	return withSessions(storedKeeping);
}

/** The user's choice, within what the organisation allows. */
export async function storedKeeping(
	database: SessionDatabase,
): Promise<RetentionChoice> {
	const [choice, limits] = await Promise.all([
		database.get("choices", KEY),
		database.get("choices", LIMITS_KEY),
	]);
	return withinLimits(choice, limits);
}

/** Applies from the next write on. Sessions that are already kept stay until their time is over. */
export function changeKeeping(
	keeping: RetentionChoice,
): Promise<Result<RetentionChoice>> {
	return changeSessions(async (transaction) => {
		const choices = transaction.objectStore("choices");
		await choices.put(keeping, KEY);
		return withinLimits(keeping, await choices.get(LIMITS_KEY));
	});
}

/**
 * Holds every later write and deletion to what the organisation allows. The limits lie in the database, since the
 * document that writes sessions cannot ask for the organisation's settings.
 */
export function limitKeeping({
	keepsAtMost,
	keepsAtMostDays,
}: KeepingLimits): Promise<Result<null>> {
	return changeSessions(async (transaction) => {
		const choices = transaction.objectStore("choices");
		const limits: KeepingLimits = { keepsAtMost, keepsAtMostDays };
		if (keepsAtMost === null && keepsAtMostDays === null)
			await choices.delete(LIMITS_KEY);
		else await choices.put(limits, LIMITS_KEY);
		return null;
	});
}

/** The choice as read within a change of the sessions. */
export async function keepingIn(
	transaction: WriteTransaction,
): Promise<RetentionChoice> {
	const choices = transaction.objectStore("choices");
	const [choice, limits] = await Promise.all([
		choices.get(KEY),
		choices.get(LIMITS_KEY),
	]);
	return withinLimits(choice, limits);
}

function withinLimits(
	storedChoice: unknown,
	storedLimits: unknown,
): RetentionChoice {
	return managedKeeping(
		parseKeeping(storedChoice) ?? DEFAULT_KEEPING,
		parseKeepingLimits(storedLimits) ?? NOTHING_MANAGED,
	);
}
