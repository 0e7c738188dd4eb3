import type { ParticipantState } from "../base/participant-state.ts";
import { participantId } from "../page/participant-id.ts";
import type { RoomSummary } from "./room-summary.ts";

/** All that the page learns about a person: the shown state, and the tile that shows them. */
export interface TileLabel {
	readonly tileId: string;
	readonly state: ParticipantState;
}

/** While models load, or after they failed, nobody's state is shown, here as in the panel. */
export function tileLabels(
	{ status, participants }: Pick<RoomSummary, "status" | "participants">,
	frameId: number,
): readonly TileLabel[] {
	if (status.phase === "loading" || status.phase === "failed") return [];
	const idPrefix = participantId(frameId, "");
	// Over a tile that shows several people, the page learns no more than that.
	const states = new Map(
		participants.map(({ id, state, seat }): [string, ParticipantState] =>
			seat ? [seat.tile, "several-faces"] : [id, state],
		),
	);
	return [...states]
		.filter(([id]) => id.startsWith(idPrefix))
		.map(([id, state]) => ({ tileId: id.slice(idPrefix.length), state }));
}
