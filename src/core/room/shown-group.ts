import {
	isReadable,
	type ParticipantState,
	READABLE_STATES,
	type ReadableState,
} from "../base/participant-state.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";
import { countedPeople } from "./counted-people.ts";

/** The groups in which a room is counted: each readable state, and all other states as one group. */
export const SHOWN_GROUPS = [...READABLE_STATES, "not-readable"] as const;
export type ShownGroup = ReadableState | "not-readable";

export function groupOf(state: ParticipantState): ShownGroup {
	return isReadable(state) ? state : "not-readable";
}

/** Numbers of people in each group, in the order of `SHOWN_GROUPS`; without empty groups, and without people the user left out. */
export function groupCounts(
	participants: readonly { readonly state: ParticipantState }[],
): readonly { readonly group: ShownGroup; readonly count: number }[] {
	const counts = new Map<ShownGroup, number>();
	for (const { state } of participants) {
		if (state === "excluded") continue;
		const group = groupOf(state);
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	return SHOWN_GROUPS.flatMap((group) => {
		const count = counts.get(group) ?? 0;
		return count > 0 ? [{ group, count }] : [];
	});
}

const { newsMs } = THRESHOLDS.roomAttention;

/** How many of the people that count came into their present state within the last half minute, by group. A person's first state counts, too. */
export function recentChanges(
	participants: readonly Pick<
		ParticipantSummary,
		"state" | "isSelf" | "stateSinceMs"
	>[],
	atMs: number,
): ReturnType<typeof groupCounts> {
	return groupCounts(
		countedPeople(participants).filter(
			({ stateSinceMs }) => stateSinceMs > atMs - newsMs,
		),
	);
}
