import { failureOf } from "../base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../base/result.ts";
import { foldedName } from "./clean-name.ts";

/** How a person is remembered: by text that the page itself shows, never by anything of a face. */
export interface PersonIdentity {
	/** The meeting's address, without anything after the path (see `meeting-key.ts`). */
	readonly meeting: string;
	/** The tile's key (see `tileKey` below). */
	readonly key: string;
	/** The page's name for them; null if it shows none. */
	readonly pageName: string | null;
}

/** The user's choice for one person. */
export interface PersonChoice extends PersonIdentity {
	/** The user's name for them; null keeps the page's name. */
	readonly name: string | null;
	/** Whether the user leaves them out: no picture of them is taken. */
	readonly isExcluded: boolean;
}

/**
 * The choice that applies to a person on a page. The most specific one wins: first a choice by the page's own key
 * in this meeting; then one by name in this meeting, if the person whose key it has is not there (services give a
 * new key to people who join again); and, for exclusion alone, one by name in any other meeting.
 * @param presentKeys of everyone on the page now
 */
export function choiceFor(
	person: PersonIdentity,
	choices: readonly PersonChoice[],
	presentKeys: ReadonlySet<string>,
): PersonChoice {
	const here = choices.filter(({ meeting }) => meeting === person.meeting);
	const own =
		here.findLast((one) => isOf(one, person)) ??
		here.findLast(
			(one) => isNamesakeOf(one, person) && !presentKeys.has(one.key),
		);
	if (own) return { ...person, name: own.name, isExcluded: own.isExcluded };
	const isExcluded = choices.some(
		(one) =>
			one.isExcluded &&
			one.meeting !== person.meeting &&
			isNamesakeOf(one, person),
	);
	return { ...person, name: null, isExcluded };
}

/**
 * Whether the choice is about this person in this meeting. People the page identifies by name alone are
 * compared by name, because their order may change.
 */
export function isOf(choice: PersonChoice, person: PersonIdentity): boolean {
	if (choice.meeting !== person.meeting) return false;
	return isKeyOf("name", choice.key) && isKeyOf("name", person.key)
		? isNamesakeOf(choice, person)
		: choice.key === person.key;
}

export function isNamesakeOf(
	one: PersonIdentity,
	other: PersonIdentity,
): boolean {
	if (one.pageName === null || other.pageName === null) return false;
	return foldedName(one.pageName) === foldedName(other.pageName);
}

/** More people than anybody renames or leaves out; they take some 100 kB. */
export const MAX_CHOICES = 500;

/**
 * Adds one choice; the newest is last. If there are too many, the oldest names are dropped, but nobody's exclusion
 * is forgotten to make room.
 * @param elsewhere choices that are kept in another place and apply as well
 */
export function addChoice(
	before: readonly PersonChoice[],
	choice: PersonChoice,
	elsewhere: readonly PersonChoice[] = [],
): Result<readonly PersonChoice[]> {
	const others = before.filter((one) => !isOf(one, choice));
	const isNeeded = needsKeeping(choice, [...others, ...elsewhere]);
	const all = isNeeded ? [...others, choice] : others;
	let tooMany = all.length - MAX_CHOICES;
	const kept = all.filter(
		(one) => one.isExcluded || one === choice || tooMany-- <= 0,
	);
	return kept.length <= MAX_CHOICES
		? succeed(kept)
		: fail(failureOf("choices-full"));
}

/** Whether a choice needs to be kept. One that neither renames nor leaves out matters only where another choice says otherwise. */
function needsKeeping(
	choice: PersonChoice,
	others: readonly PersonChoice[],
): boolean {
	return (
		choice.name !== null ||
		choice.isExcluded ||
		others.some((other) => isOf(other, choice) || isNamesakeOf(other, choice))
	);
}

/**
 * Prefixes of the key that identifies a person's tile within its page frame: the page's own key, else the name,
 * else the track. A second tile with the same key gets a number.
 */
const PREFIXES = { page: "key:", name: "name:", track: "track:" } as const;

type TileKeyKind = keyof typeof PREFIXES;

export function tileKey(kind: TileKeyKind, value: string): string {
	return PREFIXES[kind] + value;
}

export function numberedKey(key: string, times: number): string {
	return times === 1 ? key : `${key}#${times}`;
}

export function isKeyOf(kind: TileKeyKind, key: string): boolean {
	return key.startsWith(PREFIXES[kind]);
}
