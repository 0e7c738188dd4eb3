import { childrenOf } from "../dom/page-members.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import { isScreenOf, namesAmong } from "../naming/is-screen-share.ts";
import type { TileContainer } from "../rules/tile-container.ts";

interface TileWithTexts {
	readonly container: TileContainer;
	readonly texts: readonly TextLeaf[];
}

/** A page may put any number of elements next to a tile. */
const MAX_SIBLINGS = 60;

/**
 * The tiles of shared screens on a page that does not mark them: their text is
 * written around the name of somebody whom the page also shows.
 * @param claimed tiles with texts that read like those of a shared screen
 * @param all every tile of the pass
 */
export function sharesByText<T extends TileWithTexts>(
	claimed: ReadonlyMap<T, readonly string[]>,
	all: readonly T[],
): readonly T[] {
	return [...claimed].flatMap(([tile, texts]) => {
		const names = namesShown(tile, all);
		return texts.some((text) => isScreenOf(text, names)) ? [tile] : [];
	});
}

/** Names in all tiles, and in the elements next to this one: whoever shares a screen may have no camera on. */
function namesShown(
	{ container }: TileWithTexts,
	all: readonly TileWithTexts[],
): readonly string[] {
	const parent = parentAcrossShadow(container.element);
	const siblings = parent ? [...childrenOf(parent)] : [];
	return [
		...all.flatMap(({ texts }) => namesAmong(texts)),
		...siblings
			.slice(0, MAX_SIBLINGS)
			.flatMap((sibling) => namesAmong(textLeaves(sibling))),
	];
}
