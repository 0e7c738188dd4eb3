import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";
import {
	TIME_KINDS,
	type TimeKind,
	timeKindOf,
} from "../participant/time-kind.ts";
import { otherPeople } from "./counted-people.ts";

interface Change {
	readonly kind: TimeKind;
	readonly count: number;
}

const { newsMs } = THRESHOLDS.roomAttention;

/** How many of the others came into their present state within the last half minute, by the kind of time that it is. A person's first state counts, too. */
export function recentChanges(
	participants: readonly Pick<
		ParticipantSummary,
		"state" | "isSelf" | "stateSinceMs"
	>[],
	habits: Habits,
	atMs: number,
): readonly Change[] {
	const kinds = otherPeople(participants)
		.filter(({ stateSinceMs }) => stateSinceMs > atMs - newsMs)
		.map(({ state }) => timeKindOf(state, habits));
	return TIME_KINDS.map((kind) => ({
		kind,
		count: kinds.filter((one) => one === kind).length,
	})).filter(({ count }) => count > 0);
}
