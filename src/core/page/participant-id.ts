/** Unique within the tab: the tile's id behind the number of its page frame. */
export function participantId(frameId: number, tileId: string): string {
	return `${frameId}:${tileId}`;
}

/**
 * One of several people in a tile. The person's number stands before the first colon, where a page, which gives the
 * tile its id, cannot write anything.
 * @param tile the id of the tile's own participant
 */
export function personInTileId(tile: string, number: number): string {
	const colon = tile.indexOf(":");
	return `${tile.slice(0, colon)}/${number}${tile.slice(colon)}`;
}

/** The id of the tile's own participant, for anybody in the tile. */
export function tileParticipantId(id: string): string {
	return id.replace(/^(\d+)\/\d+:/, "$1:");
}

/** Whether somebody is among these, or is one of several people in a tile that is. */
export function isAmongTiles(id: string, ids: ReadonlySet<string>): boolean {
	return ids.has(id) || ids.has(tileParticipantId(id));
}
