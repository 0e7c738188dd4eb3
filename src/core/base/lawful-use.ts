import { HAS_EXPRESSIONS } from "./has-expressions.ts";
import { type ReadingScope, readsExpression } from "./preferences.ts";

/** Where Roompulse is used, as the user says. */
export const PLACES = ["school", "work", "other"] as const;
export type Place = (typeof PLACES)[number];

export interface UsageContext {
	readonly place: Place;
	/** Whether people in the call are in the European Economic Area, of which the European Union is a part. */
	readonly isInEea: boolean;
}

/** What the user agreed to at the first run, or chose later in the settings. */
export interface Agreement {
	readonly context: UsageContext;
	readonly reads: ReadingScope;
}

export interface Consent extends Agreement {
	readonly givenAtMs: number;
}

/** Goes up when the privacy policy changes in what is read, kept or allowed. An older answer no longer counts then. */
export const POLICY_VERSION = 1;

/** Why somebody who answered the first run before is asked again: that version asked for no context, or the policy has changed since. */
export const ASKED_AGAIN_FOR = ["context", "policy"] as const;
export type AskedAgainFor = (typeof ASKED_AGAIN_FOR)[number];

/** What the law leaves to the user's choice. */
export interface LawfulUse {
	readonly expressions: boolean;
	/** Whether people may be listed by who is away first. */
	readonly ordersByNeed: boolean;
	readonly keepsPeople: "freely" | "with-a-reason";
}

/**
 * Regulation (EU) 2024/1689, article 5(1)(f), forbids inferring the emotions of people at work and in education, and
 * its annex III counts monitoring people there among high risks. As long as the context is unknown, the same holds.
 */
export function lawfulUse(context: UsageContext | null): LawfulUse {
	const isFree =
		context !== null && (context.place === "other" || !context.isInEea);
	return {
		expressions: isFree && HAS_EXPRESSIONS,
		ordersByNeed: isFree,
		keepsPeople: isFree ? "freely" : "with-a-reason",
	};
}

/** The scope, without what the context does not allow. */
export function lawfulReads(
	reads: ReadingScope,
	context: UsageContext | null,
): ReadingScope {
	return readsExpression(reads) && !lawfulUse(context).expressions
		? "attention"
		: reads;
}

/** The agreement, without what its own context does not allow. */
export function lawfulAgreement<A extends Agreement>(agreement: A): A {
	const { reads, context } = agreement;
	return { ...agreement, reads: lawfulReads(reads, context) };
}
