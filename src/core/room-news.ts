import type { ParticipantSummary } from "./participant-summary.ts";
import { groupCounts } from "./shown-group.ts";
import { THRESHOLDS } from "./thresholds.ts";

const { newsMs } = THRESHOLDS.roomAttention;

/** What changed: how many came to be as they are within the last half minute. Whose first state that is counts, too. */
export function roomNews(
	participants: readonly Pick<ParticipantSummary, "state" | "stateSinceMs">[],
	atMs: number,
): ReturnType<typeof groupCounts> {
	return groupCounts(
		participants.filter(({ stateSinceMs }) => stateSinceMs > atMs - newsMs),
	);
}
