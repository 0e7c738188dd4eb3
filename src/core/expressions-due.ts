import type { LiveParticipant } from "./room-reading.ts";

interface Captured {
	readonly tileId: string;
	readonly capturedAtMs: number;
}

/**
 * The tiles among these pictures whose faces are to be classified: an
 * expression lasts longer than the time between two looks.
 * @param live of the pictures' browser frame
 * @param isSelfWatched whether the own picture is being drawn over, each time
 */
export function expressionsDue(
	pictures: readonly Captured[],
	live: readonly LiveParticipant[],
	isSelfWatched: boolean,
): ReadonlySet<string> {
	const dueAtMs = new Map(
		live.map(({ tileId, isSelf, expressionDueAtMs }) => [
			tileId,
			isSelf && isSelfWatched ? 0 : expressionDueAtMs,
		]),
	);
	return new Set(
		pictures
			.filter(
				({ tileId, capturedAtMs }) =>
					capturedAtMs >= (dueAtMs.get(tileId) ?? 0),
			)
			.map(({ tileId }) => tileId),
	);
}
