import { isReadable } from "../../core/base/participant-state.ts";
import type { Habits } from "../../core/base/preferences.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { timeKindOf } from "../../core/participant/time-kind.ts";
import { counted } from "../../platform/i18n/text.ts";

/** "6 people, 4 toward the call"; "4 people" where fewer are in clear view than a number about a group needs. */
export function tilePeopleText(
	people: readonly Pick<ParticipantSummary, "state">[],
	habits: Habits,
	groupSize: number,
): string {
	const readable = people.filter(({ state }) => isReadable(state));
	const toward = readable.filter(
		({ state }) => timeKindOf(state, habits) === "toward",
	);
	return readable.length >= groupSize
		? counted("tile_people", people.length, toward.length)
		: counted("tile_people_count", people.length);
}
