import {
	isReadable,
	type ParticipantState,
	READABLE_STATES,
	type ReadableState,
} from "../base/participant-state.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";

/** What the room is counted by: what can be read, and all the rest as one. */
export const SHOWN_GROUPS = [...READABLE_STATES, "not-readable"] as const;
export type ShownGroup = ReadableState | "not-readable";

export function groupOf(state: ParticipantState): ShownGroup {
	return isReadable(state) ? state : "not-readable";
}

/** How many of each, in the order of `SHOWN_GROUPS`, without groups of nobody and those whom the user left out. */
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

/** What changed: how many came to be as they are within the last half minute. Whose first state that is counts, too. */
export function recentChanges(
	participants: readonly Pick<ParticipantSummary, "state" | "stateSinceMs">[],
	atMs: number,
): ReturnType<typeof groupCounts> {
	return groupCounts(
		participants.filter(({ stateSinceMs }) => stateSinceMs > atMs - newsMs),
	);
}
