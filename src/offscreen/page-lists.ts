import { chooseTiles } from "../core/choose-tiles.ts";
import { mergeChecks } from "../core/merge-checks.ts";
import type { PageCheck } from "../core/page-check.ts";
import type { PersonChoice } from "../core/person-choice.ts";
import type { ChosenTile } from "../core/tile.ts";
import type { TilesListed } from "./content-link.ts";

/** The last list of each browser frame, as its page gave it: what the user chooses for people holds at once. */
export interface PageLists {
	keep(frameId: number, list: TilesListed): void;
	drop(frameId: number): void;
	chosen(choices: readonly PersonChoice[]): readonly ChosenList[];
	check(): PageCheck | null;
}

export interface ChosenList extends Pick<TilesListed, "ignored"> {
	readonly frameId: number;
	readonly tiles: readonly ChosenTile[];
}

export function pageLists(): PageLists {
	const lists = new Map<number, TilesListed>();
	return {
		keep(frameId, list) {
			lists.set(frameId, list);
		},
		drop(frameId) {
			lists.delete(frameId);
		},
		chosen: (choices) =>
			[...lists].map(([frameId, { tiles, meeting, ignored }]) => ({
				frameId,
				ignored,
				tiles: chooseTiles(tiles, meeting, choices),
			})),
		check: () => mergeChecks([...lists.values()].map(({ check }) => check)),
	};
}
