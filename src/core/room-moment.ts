import type { RoomMoment } from "./cues.ts";
import type { RoomSummary } from "./room-summary.ts";

/** What of a room the cues may know. */
export function roomMoment(
	room: Pick<RoomSummary, "atMs" | "attention" | "participants" | "groupSize">,
	nodding: number,
): RoomMoment {
	const { atMs, attention, participants, groupSize } = room;
	const expressive = participants.filter(
		({ state, expression }) =>
			state !== "excluded" && expression && expression.label !== "cant-tell",
	);
	const smiling = expressive.filter(
		({ expression }) => expression?.label === "happiness",
	);
	return {
		atMs,
		attention,
		smiling: smiling.length,
		expressive: expressive.length,
		nodding,
		groupSize,
	};
}
