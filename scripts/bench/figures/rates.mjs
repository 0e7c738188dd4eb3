/** @typedef {import("../../../src/core/room-summary.ts").RoomSummary} RoomSummary */

/**
 * How often each participant of both summaries was analysed between them.
 * @param {RoomSummary} before
 * @param {RoomSummary} after
 * @returns {{name: string, perSecond: number}[]} those who were there before
 */
export function ratesBetween(before, after) {
	const seconds = (after.atMs - before.atMs) / 1000;
	return after.participants.flatMap(({ id, name, samples }) => {
		const earlier = before.participants.find((other) => other.id === id);
		return earlier && seconds > 0
			? [{ name, perSecond: (samples - earlier.samples) / seconds }]
			: [];
	});
}
