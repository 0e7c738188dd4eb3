import { type ReadonlySignal, signal } from "@preact/signals";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { text } from "../../platform/i18n/text.ts";

/** Somebody as a row shows them. */
export interface NamedPerson {
	readonly name: string;
	readonly choice: PersonChoice;
}

export type ChangePerson = (
	person: NamedPerson,
	change: Partial<Pick<PersonChoice, "name" | "isExcluded">>,
) => void;

/** The last choice, which can be taken back. */
export interface MadeChoiceState {
	readonly made: ReadonlySignal<MadeChoice | null>;
	readonly change: ChangePerson;
	undo(): Promise<void>;
}

/** @param choose whether the choice holds */
export function madeChoiceState(
	choose: (choice: PersonChoice) => Promise<boolean>,
): MadeChoiceState {
	const made = signal<MadeChoice | null>(null);
	return {
		made,
		async change({ name, choice }, wanted) {
			const after = { ...choice, ...wanted };
			if (await choose(after))
				made.value = { before: choice, after, calledThen: name };
		},
		async undo() {
			const last = made.value;
			if (last && (await choose(last.before))) made.value = null;
		},
	};
}

/** A choice that was made just now. */
interface MadeChoice {
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
