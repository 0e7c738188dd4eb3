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
export interface UndoableChoiceState {
	readonly made: ReadonlySignal<UndoableChoice | null>;
	readonly change: ChangePerson;
	undo(): Promise<void>;
}

/** @param choose whether the choice holds */
export function undoableChoiceState(
	choose: (choice: PersonChoice) => Promise<boolean>,
): UndoableChoiceState {
	const made = signal<UndoableChoice | null>(null);
	return {
		made,
		async change({ name, choice }, wanted) {
			const after = { ...choice, ...wanted };
			if (await choose(after))
				made.value = { before: choice, after, nameAtChoice: name };
		},
		async undo() {
			const last = made.value;
			if (last && (await choose(last.before))) made.value = null;
		},
	};
}

/** A choice that was made just now. */
interface UndoableChoice {
	readonly before: PersonChoice;
	readonly after: PersonChoice;
	/** How the person was called when it was made. */
	readonly nameAtChoice: string;
}

/** What was done, such as "Ada Lovelace is not read any more." */
export function choiceText({
	before,
	after,
	nameAtChoice,
}: UndoableChoice): string {
	if (after.isExcluded !== before.isExcluded)
		return after.isExcluded
			? text("choice_not_read", nameAtChoice)
			: text("choice_read_again", nameAtChoice);
	const now = after.name ?? after.pageName;
	return now === null
		? text("choice_nameless", nameAtChoice)
		: text("choice_renamed", nameAtChoice, now);
}
