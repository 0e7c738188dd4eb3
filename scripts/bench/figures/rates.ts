import type { RoomSummary } from "../../../src/core/room/room-summary.ts";

/**
 * How often each participant was analysed between two summaries. Participants
 * who are not in both summaries are left out.
 */
export function ratesBetween(
	before: RoomSummary,
	after: RoomSummary,
): { name: string; perSecond: number }[] {
	const seconds = (after.atMs - before.atMs) / 1000;
	return after.participants.flatMap(({ id, name, samples }) => {
		const earlier = before.participants.find((other) => other.id === id);
		return earlier && seconds > 0
			? [{ name, perSecond: (samples - earlier.samples) / seconds }]
			: [];
	});
}
