import type { PersonChoice } from "../core/page/person-choice.ts";
import { text } from "../platform/i18n/text.ts";

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
			? text("choice_not_read", calledThen)
			: text("choice_read_again", calledThen);
	const now = after.name ?? after.pageName;
	return now === null
		? text("choice_nameless", calledThen)
		: text("choice_renamed", calledThen, now);
}
