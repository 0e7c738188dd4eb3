import { isReadable } from "../../core/base/participant-state.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { counted } from "../../platform/i18n/text.ts";

/** "4 people, 3 toward the call": the same states that their own rows say. */
export function tilePeopleText(
	people: readonly Pick<ParticipantSummary, "state">[],
): string {
	const toward = people.filter(
		({ state }) => state === "facing" || state === "talking",
	);
	return people.some(({ state }) => isReadable(state))
		? counted("tile_people", people.length, toward.length)
		: counted("tile_people_unclear", people.length);
}
