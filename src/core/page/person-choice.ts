import { failureOf } from "../base/pipeline-failure.ts";
import { fail, type Result, succeed } from "../base/result.ts";

/** By what a person is remembered: text that the page itself shows, nothing of a face. */
export interface PersonIdentity {
	/** The meeting's address, without what comes after the path (see `meeting-key.ts`). */
	readonly meeting: string;
	/** The tile's key (see `tile-key.ts`). */
	readonly key: string;
	/** As the page names them; null where it does not. */
	readonly pageName: string | null;
}

/** What the user chose for one person. */
export interface PersonChoice extends PersonIdentity {
	/** What the user calls them; null for the page's name. */
	readonly name: string | null;
	/** No picture of them is taken. */
	readonly isExcluded: boolean;
}

/**
 * The choice that holds for somebody on a page. The nearest knowledge counts:
 * the page's own key in this meeting; a name in this meeting, where whoever
 * bore the key is not there (services give a new key to whoever joins again);
 * and for exclusion alone the name in any other meeting.
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
			(one) => bearsNameOf(one, person) && !presentKeys.has(one.key),
		);
	if (own) return { ...person, name: own.name, isExcluded: own.isExcluded };
	const isExcluded = choices.some(
		(one) =>
			one.isExcluded &&
			one.meeting !== person.meeting &&
			bearsNameOf(one, person),
	);
	return { ...person, name: null, isExcluded };
}

/** Whether the choice is about this person in this meeting. Whom the page tells by name alone are one: their order may change. */
export function isOf(choice: PersonChoice, person: PersonIdentity): boolean {
	if (choice.meeting !== person.meeting) return false;
	return isKeyOf("name", choice.key) && isKeyOf("name", person.key)
		? bearsNameOf(choice, person)
		: choice.key === person.key;
}

export function bearsNameOf(
	one: PersonIdentity,
	other: PersonIdentity,
): boolean {
	if (one.pageName === null || other.pageName === null) return false;
	return plain(one.pageName) === plain(other.pageName);
}

function plain(name: string): string {
	return name.normalize("NFKC").toLowerCase();
}

/** More people than anybody renames or leaves out, and some 100 kB. */
export const MAX_CHOICES = 500;

/**
 * Takes in one choice; the newest is last. Where there are too many, the
 * oldest names go. Nobody's exclusion is forgotten so that another fits.
 * @param elsewhere what is kept in another place and holds as well
 */
export function addChoice(
	before: readonly PersonChoice[],
	choice: PersonChoice,
	elsewhere: readonly PersonChoice[] = [],
): Result<readonly PersonChoice[]> {
	const others = before.filter((one) => !isOf(one, choice));
	const isNeeded = saysAnything(choice, [...others, ...elsewhere]);
	const all = isNeeded ? [...others, choice] : others;
	let tooMany = all.length - MAX_CHOICES;
	const kept = all.filter(
		(one) => one.isExcluded || one === choice || tooMany-- <= 0,
	);
	return kept.length <= MAX_CHOICES
		? succeed(kept)
		: fail(failureOf("choices-full"));
}

/** That somebody is called and read as anybody says something only where another choice says otherwise. */
function saysAnything(
	choice: PersonChoice,
	others: readonly PersonChoice[],
): boolean {
	return (
		choice.name !== null ||
		choice.isExcluded ||
		others.some((other) => isOf(other, choice) || bearsNameOf(other, choice))
	);
}

/**
 * What tells a person's tile within its browser frame: the page's own key,
 * else the name, else the track; a second of the same gets a number.
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
