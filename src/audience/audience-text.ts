import type { AudienceSummary } from "../core/room/audience.ts";
import type { TimelinePoint } from "../core/timeline/timeline-series.ts";
import { text } from "../platform/i18n/text.ts";
import { roomPointText } from "../ui/timeline/time-text.ts";

/** How many people are there; no number where they are fewer than the group size. */
export function peopleText(
	total: number,
	groupSize: number,
	{ isFull }: AudienceSummary,
): string {
	if (total < groupSize) return text("audience_people_few", groupSize);
	return text(isFull ? "audience_people_full" : "audience_people", total);
}

/** "9 toward the front, 2 head down, 1 away" */
export function pointText(point: TimelinePoint): string {
	return roomPointText(point, "audience_point");
}
