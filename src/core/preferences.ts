import { type Habits, USUAL_HABITS } from "./attending.ts";
import type { Pace } from "./pace.ts";

/** What the user may change; what is read at all is asked apart, at the first run. */
export interface Preferences extends Habits {
	readonly pace: Pace;
}

export const USUAL_PREFERENCES: Preferences = {
	...USUAL_HABITS,
	pace: "balanced",
};
