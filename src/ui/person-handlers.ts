import type { PersonChoice } from "../core/page/person-choice.ts";

/** What the popup can do about one person. */
export interface PersonHandlers {
	/** Learns anew how they usually sit. */
	relearn(participantId: string): void;
	/** Whether the choice holds. */
	choose(choice: PersonChoice): Promise<boolean>;
}
