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
 * Reads names, and keeps the name that it read in a tile while that text is
 * still there: a message over the picture does not make anybody another person,
 * and a hidden tile has no layout that would tell the name from other texts.
 */
export function nameReader(): ReadName {
	const lastNames = new WeakMap<Element, string>();
	return (container, video, texts = textLeaves(container.element)) => {
		const elements = video ? [video, container.element] : [container.element];
		const last = elements
			.map((element) => lastNames.get(element))
			.find((name) => name !== undefined);
		const fresh = readName(container, video, texts);
		const hasChanged = last !== undefined && last !== fresh;
		const name =
			hasChanged && isStillShown(last, container, texts)
				? readName(container, video, texts, last)
				: fresh;
		for (const element of elements)
			if (name) lastNames.set(element, name);
			else lastNames.delete(element);
		return name;
	};
}

function isStillShown(
	name: string,
	{ surroundings }: TileContainer,
	texts: readonly TextLeaf[],
): boolean {
	const showsName = ({ text }: TextLeaf) => cleanName(text) === name;
	return (
		texts.some(showsName) ||
		surroundings.some((s) => textLeaves(s).some(showsName))
	);
}
