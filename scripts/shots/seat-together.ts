import type { RoomSummary } from "../../src/core/room/room-summary.ts";

const TILE = "0:room-3a";
const TILE_NAME = "Room 3A";

/** The same room, whose last few people sit before one camera. */
export function seatTogether(room: RoomSummary, count: number): RoomSummary {
	const first = room.participants.length - count;
	const participants = room.participants.map((person, i) => {
		if (i < first) return person;
		const place = i - first;
		const seat = { tile: TILE, tileName: TILE_NAME, place, of: count };
		const id = `0/${place + 1}:room-3a`;
		return { ...person, id, name: `${TILE_NAME} (${place + 1})`, seat };
	});
	return { ...room, participants };
}
