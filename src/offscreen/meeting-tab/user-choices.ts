import type { Preferences } from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";

/** What the user has chosen, the same for all tabs. Everybody reads it here at the moment they need it, and nobody keeps a copy. */
export interface UserChoices {
	preferences(): Preferences;
	/** Which people are called otherwise or left out. */
	forPeople(): readonly PersonChoice[];
}
