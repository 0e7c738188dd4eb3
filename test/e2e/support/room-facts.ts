import type { ParticipantSummary } from "../../../src/core/participant/participant-summary.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";

export function named(
	room: RoomSummary,
	name: string,
): ParticipantSummary | undefined {
	return room.participants.find((participant) => participant.name === name);
}

/** Whether everybody with these names is shown as facing. */
export function allFacing(names: readonly string[]) {
	return (room: RoomSummary) =>
		names.every((name) => named(room, name)?.state === "facing");
}

/** Whether frames have been analysed since `before` was read. */
export function moreAnalysedThan(before: RoomSummary) {
	return (room: RoomSummary) => room.frames.analysed > before.frames.analysed;
}
