import type { Participant } from "./participant.ts";
import { type MeetingScript, peopleOf } from "./script/meeting-script.ts";
import type { SeededPerson } from "./script-truth.ts";

/** The people of a script. */
export function seededPeople(script: MeetingScript): readonly SeededPerson[] {
	return peopleOf(script).map((person, seed) => ({
		name: `${person.portrait.givenName} ${person.portrait.familyName}`,
		person,
		seed,
	}));
}

/** The people of a script, as guests of a meeting. */
export function scriptedGuests(script: MeetingScript): readonly Participant[] {
	return seededPeople(script).map(({ name, person, seed }) => ({
		id: person.portrait.givenName.toLowerCase(),
		name,
		source: { kind: "puppet", person, seed, frame: script.frame },
		absence: null,
	}));
}
