import { useState } from "preact/hooks";
import type { PersonChoice } from "../core/person-choice.ts";
import type { MadeChoice } from "./choice-text.ts";

/** Somebody as a row shows them. */
export interface ShownPerson {
	readonly name: string;
	readonly choice: PersonChoice;
}

export type ChangePerson = (
	person: ShownPerson,
	change: Partial<Pick<PersonChoice, "name" | "isExcluded">>,
) => void;

/** The last choice, which can be taken back. */
export function useMadeChoice(
	choose: (choice: PersonChoice) => Promise<boolean>,
) {
	const [made, setMade] = useState<MadeChoice | null>(null);
	const change: ChangePerson = async ({ name, choice }, wanted) => {
		const after = { ...choice, ...wanted };
		if (await choose(after))
			setMade({ before: choice, after, calledThen: name });
	};
	async function undo(): Promise<void> {
		if (made && (await choose(made.before))) setMade(null);
	}
	return { made, change, undo };
}
