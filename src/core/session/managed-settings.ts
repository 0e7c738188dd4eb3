import type { Language } from "../base/languages.ts";
import {
	type Agreement,
	lawfulAgreement,
	type Place,
	type UsageContext,
} from "../base/lawful-use.ts";
import type { Preferences, ReadingScope } from "../base/preferences.ts";
import {
	RETENTION_SCOPES,
	type RetentionChoice,
	type RetentionDays,
	type RetentionScope,
} from "./keeping.ts";

/** The most that may be read in a browser that an organisation manages. */
export const READING_LIMITS = [
	"nothing",
	"attention",
	"attention-and-expression",
] as const satisfies readonly ("nothing" | ReadingScope)[];
export type ReadingLimit = (typeof READING_LIMITS)[number];

/**
 * What an administrator has set for all browsers of an organisation. What is null is left to the user. Limits only
 * ever narrow a choice: a user may read and keep less, and set a larger group size.
 */
export interface ManagedSettings {
	readonly place: Place | null;
	readonly isInEea: boolean | null;
	readonly readsAtMost: ReadingLimit | null;
	readonly keepsAtMost: RetentionScope | null;
	readonly keepsAtMostDays: Exclude<RetentionDays, null> | null;
	readonly leastGroupSize: number | null;
	/** Whether the notice must be copied before the user can say that the people of a meeting know. */
	readonly noticeBeforeEachMeeting: boolean | null;
	readonly tileLabels: boolean | null;
	/** The word by which people ask in the chat to be left out; empty if no chat may be read. */
	readonly chatWord: string | null;
	/** The origins of all sites that are always on. */
	readonly alwaysOnSites: readonly string[] | null;
	/** The language of all texts. */
	readonly language: Language | null;
}

/** The part that whoever writes and deletes sessions must know. */
export type KeepingLimits = Pick<
	ManagedSettings,
	"keepsAtMost" | "keepsAtMostDays"
>;

export const NOTHING_MANAGED: ManagedSettings = {
	place: null,
	isInEea: null,
	readsAtMost: null,
	keepsAtMost: null,
	keepsAtMostDays: null,
	leastGroupSize: null,
	noticeBeforeEachMeeting: null,
	tileLabels: null,
	chatWord: null,
	alwaysOnSites: null,
	language: null,
};

export function managedContext(
	context: UsageContext,
	{ place, isInEea }: ManagedSettings,
): UsageContext {
	return {
		place: place ?? context.place,
		isInEea: isInEea ?? context.isInEea,
	};
}

/** Whether the organisation leaves it to the law and the user whether expressions are read. */
export function letsExpressionsBeRead({
	readsAtMost,
}: ManagedSettings): boolean {
	return readsAtMost === null || readsAtMost === "attention-and-expression";
}

/** The agreement within the organisation's limits, and within what the law allows in the context that it sets. */
export function managedAgreement<A extends Agreement>(
	agreement: A,
	managed: ManagedSettings,
): A {
	const context = managedContext(agreement.context, managed);
	const reads = letsExpressionsBeRead(managed) ? agreement.reads : "attention";
	return lawfulAgreement({ ...agreement, context, reads });
}

export function managedPreferences(
	preferences: Preferences,
	{ leastGroupSize, tileLabels, chatWord, language }: ManagedSettings,
): Preferences {
	return {
		...preferences,
		groupSize: Math.max(preferences.groupSize, leastGroupSize ?? 0),
		tileLabels: tileLabels ?? preferences.tileLabels,
		chatWord: chatWord === null ? preferences.chatWord : chatWord || null,
		language: language ?? preferences.language,
	};
}

/** What to store of changed preferences, so that the user's own choice is there again once nobody manages it. */
export function ownPreferences(
	changed: Preferences,
	before: Preferences,
	managed: ManagedSettings,
): Preferences {
	const shown = managedPreferences(before, managed);
	const own = <K extends keyof Preferences>(key: K) =>
		changed[key] === shown[key] ? before[key] : changed[key];
	return {
		...changed,
		groupSize: own("groupSize"),
		tileLabels: own("tileLabels"),
		language: own("language"),
		chatWord: own("chatWord"),
	};
}

export function managedKeeping(
	keeping: RetentionChoice,
	{ keepsAtMost, keepsAtMostDays }: KeepingLimits,
): RetentionChoice {
	const scope = RETENTION_SCOPES.indexOf(keeping.keeps);
	const most = RETENTION_SCOPES.indexOf(keepsAtMost ?? "people");
	const days = keeping.retentionDays ?? Number.POSITIVE_INFINITY;
	return {
		...keeping,
		keeps: RETENTION_SCOPES[Math.min(scope, most)] ?? "nothing",
		retentionDays:
			keepsAtMostDays !== null && days > keepsAtMostDays
				? keepsAtMostDays
				: keeping.retentionDays,
	};
}
