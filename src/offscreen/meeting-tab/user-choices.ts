import type { UsageContext } from "../../core/base/lawful-use.ts";
import type { Preferences } from "../../core/base/preferences.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { LabelMessages } from "../content-link/label-messages.ts";

/** The user's choices, the same for all tabs. They are read here each time they are needed, so that no copy becomes stale. */
export interface UserChoices {
	preferences(): Preferences;
	/** The words of labels in the language that the user chose; null for the browser's. */
	labelMessages(): LabelMessages | null;
	/** Where Roompulse is used; null until the user has said. */
	context(): UsageContext | null;
	/** People whom the user renamed or excluded. */
	forPeople(): readonly PersonChoice[];
}
