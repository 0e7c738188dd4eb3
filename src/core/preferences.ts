import { type Habits, USUAL_HABITS } from "./attending.ts";
import type { Pace } from "./pace.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What the user may change; what is read at all is asked apart, at the first run. */
export interface Preferences extends Habits {
	readonly pace: Pace;
	readonly sensitivity: Sensitivity;
	/** A number of the group needs so many readable people. */
	readonly groupSize: number;
	/** Only the user's own picture is read. */
	readonly onlySelf: boolean;
	/** Each tile of the meeting page bears what is observed of its person. */
	readonly tileLabels: boolean;
}

/** Fewer than three, and a number of the group would tell of one other person. */
export const GROUP_SIZES = { least: 3, most: 30 } as const;

export const USUAL_PREFERENCES: Preferences = {
	...USUAL_HABITS,
	pace: "balanced",
	sensitivity: "steady",
	groupSize: THRESHOLDS.roomAttention.groupSize,
	onlySelf: false,
	tileLabels: false,
};
