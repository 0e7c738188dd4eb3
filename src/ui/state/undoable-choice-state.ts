import { type ReadonlySignal, signal } from "@preact/signals";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { text } from "../../platform/i18n/text.ts";

/** A person as their row shows them. */
export interface NamedPerson {
	readonly name: string;
	readonly choice: PersonChoice;
}

export type ChangePerson = (
	person: NamedPerson,
	change: Partial<Pick<PersonChoice, "name" | "isExcluded">>,
) => void;

/** The user's last choice about a person, which can be undone. */
export interface UndoableChoiceState {
	readonly lastChoice: ReadonlySignal<UndoableChoice | null>;
	readonly change: ChangePerson;
	undo(): Promise<void>;
}

/** @param choose resolves to whether the choice took effect */
export function undoableChoiceState(
	choose: (choice: PersonChoice) => Promise<boolean>,
): UndoableChoiceState {
	const lastChoice = signal<UndoableChoice | null>(null);
	return {
		lastChoice,
		async change({ name, choice }, wanted) {
			const after = { ...choice, ...wanted };
			if (await choose(after))
				lastChoice.value = { before: choice, after, nameAtChoice: name };
		},
		async undo() {
			const last = lastChoice.value;
			if (last && (await choose(last.before))) lastChoice.value = null;
		},
	};
}

interface UndoableChoice {
	readonly before: PersonChoice;
	readonly after: PersonChoice;
	/** The person's name when the choice was made. */
	readonly nameAtChoice: string;
}

/** Says what was chosen, such as "Ada Lovelace is not read any more." */
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
