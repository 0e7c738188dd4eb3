import { bearsNameOf, isOf, type PersonChoice } from "./person-choice.ts";
import { failureOf } from "./pipeline-failure.ts";
import { fail, type Result, succeed } from "./result.ts";

/** More people than anybody renames or leaves out, and some 100 kB. */
export const MOST_CHOICES = 500;

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
	let tooMany = all.length - MOST_CHOICES;
	const kept = all.filter(
		(one) => one.isExcluded || one === choice || tooMany-- <= 0,
	);
	return kept.length <= MOST_CHOICES
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
