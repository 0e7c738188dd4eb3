import type { PersonChoice } from "../core/person-choice.ts";

/** A choice that was made just now. */
export interface MadeChoice {
	readonly before: PersonChoice;
	readonly after: PersonChoice;
	/** How the person was called when it was made. */
	readonly calledThen: string;
}

/** What was done, such as "Ada Lovelace is not read any more." */
export function choiceText({ before, after, calledThen }: MadeChoice): string {
	if (after.isExcluded !== before.isExcluded)
		return after.isExcluded
			? `${calledThen} is not read any more.`
			: `${calledThen} is read again.`;
	const now = after.name ?? after.pageName;
	return now === null
		? `${calledThen} goes without a name again.`
		: `${calledThen} is called ${now} now.`;
}
