import { choiceFor, type PersonChoice } from "./person-choice.ts";
import type { ChosenTile, Tile } from "./tile.ts";

/**
 * One page's tiles as the user wants them: by the names they gave, and without the pictures of whom they left out.
 * @param onlySelf leaves out everybody but the user
 */
export function chooseTiles(
	tiles: readonly Tile[],
	meeting: string,
	choices: readonly PersonChoice[],
	onlySelf = false,
): readonly ChosenTile[] {
	const presentKeys = new Set(tiles.map(({ tileId }) => tileId));
	return tiles.map((tile) => {
		const { tileId, nameSource, name, video } = tile;
		const person = {
			meeting,
			key: tileId,
			pageName: nameSource === "page" ? name : null,
		};
		const choice = choiceFor(person, choices, presentKeys);
		return {
			...tile,
			choice,
			name: choice.name ?? name,
			video:
				choice.isExcluded || (onlySelf && !tile.isSelf) ? "excluded" : video,
		};
	});
}
