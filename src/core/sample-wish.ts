import { isLearnt } from "./baseline.ts";
import type { ParticipantTrack } from "./participant-track.ts";
import { THRESHOLDS } from "./thresholds.ts";

const WISHES = THRESHOLDS.schedule.wishMs;

/**
 * How long after the last picture the next one is wanted: soon while something
 * may be changing or is still to be learnt, later while all is as it was.
 */
export function sampleWishMs({ shown, baseline }: ParticipantTrack): number {
	const last = shown.recent.at(-1);
	const isChanging = !shown.settled || last?.state !== shown.state;
	if (isChanging) return WISHES.changing;
	return isLearnt(baseline) ? WISHES.calm : WISHES.learning;
}
