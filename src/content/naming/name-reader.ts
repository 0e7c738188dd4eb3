import { cleanName } from "../../core/page/clean-name.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import { readName } from "./read-name.ts";

export type ReadName = (
	container: TileContainer,
	video: Element | null,
	texts?: readonly TextLeaf[],
) => string | null;

/**
 * Reads names, and keeps to what it read in a tile for as long as that text is
 * still there: a message over the picture makes nobody another person, and a
 * hidden tile has no layout that would tell the name from other texts.
 */
export function nameReader(): ReadName {
	const lastNames = new WeakMap<Element, string>();
	return (container, video, texts = textLeaves(container.element)) => {
		const bearers = video ? [video, container.element] : [container.element];
		const last = bearers
			.map((bearer) => lastNames.get(bearer))
			.find((name) => name !== undefined);
		const fresh = readName(container, video, texts);
		const hasChanged = last !== undefined && last !== fresh;
		const name =
			hasChanged && isStillShown(last, container, texts)
				? readName(container, video, texts, last)
				: fresh;
		for (const bearer of bearers)
			if (name) lastNames.set(bearer, name);
			else lastNames.delete(bearer);
		return name;
	};
}

function isStillShown(
	name: string,
	{ surroundings }: TileContainer,
	texts: readonly TextLeaf[],
): boolean {
	const says = ({ text }: TextLeaf) => cleanName(text) === name;
	return texts.some(says) || surroundings.some((s) => textLeaves(s).some(says));
}
