import type { ParticipantState } from "../../src/core/base/participant-state.ts";
import type { Moment } from "./play-room.ts";
import { type Check, shareOf, trueShare } from "./scenario.ts";

const ACCUSING: readonly ParticipantState[] = ["turned-away", "eyes-closed"];

/** Share of the time of facing the call in which "away", closed eyes or low attention is said. */
export function falseLowShare(moments: readonly Moment[]): number {
	let accused = 0;
	let toward = 0;
	for (const [i, moment] of moments.entries()) {
		if (moment.doing !== "toward") continue;
		toward++;
		const isLow =
			moment.attention.band === "low" && wasMostlyToward(moments, i);
		if (isLow || ACCUSING.includes(moment.state)) accused++;
	}
	return toward > 0 ? accused / toward : 0;
}

/** Whether the last minute, of which a band tells, was spent so that "low" is false. */
function wasMostlyToward(moments: readonly Moment[], index: number): boolean {
	const window = moments.slice(Math.max(0, index - 59), index + 1);
	return (trueShare(window) ?? 1) >= LOW_SHARE;
}

/** A little above the share below which a band is low, since the share itself is not exact. */
const LOW_SHARE = 0.45;

/** Nobody who faces the call is accused, but for this share of that time. */
export function neverAccused(most = 0.02): Check {
	return {
		words: `accused while facing the call at most ${most} of the time`,
		holds: (played) =>
			[...played.people.values()].every(
				(moments) => falseLowShare(moments) <= most,
			),
	};
}

/** The same, but for the first seconds after a look elsewhere, in which what is shown follows. */
export function notAccusedLater(most = 0.02): Check {
	return {
		words: `accused while facing the call, from ${SHOWN_S} s after a return on, at most ${most} of the time`,
		holds: (played) =>
			[...played.people.values()].every((moments) => {
				const settled = moments.filter(
					({ doing, heldS }) => doing === "toward" && heldS >= SHOWN_S,
				);
				const accused = shareOf(settled, ({ state }) =>
					ACCUSING.includes(state),
				);
				return (accused ?? 0) <= most;
			}),
	};
}

/** "Away" clears within 3 s (research 2c), and people are looked at every second or two. */
const SHOWN_S = 4;
