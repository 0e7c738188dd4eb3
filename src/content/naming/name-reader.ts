import { cleanName } from "../../core/page/clean-name.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import type { TileContainer } from "../rules/tile-container.ts";
import { namePlaces } from "./name-places.ts";
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
 * A text that reads like a status ("Camera off") is somebody's name if it is
 * where the page shows other people's names.
 */
export function nameReader(): ReadName {
	const lastNames = new WeakMap<Element, string>();
	const places = namePlaces();
	return (container, video, texts = textLeaves(container.element)) => {
		const elements = video ? [video, container.element] : [container.element];
		const last = elements
			.map((element) => lastNames.get(element))
			.find((name) => name !== undefined);
		const around = () => [
			...texts,
			...container.surroundings.flatMap((one) => textLeaves(one)),
		];
		const fresh = readName(container, video, texts);
		const hasChanged = last !== undefined && last !== fresh;
		const read =
			hasChanged && around().some(({ text }) => cleanName(text) === last)
				? readName(container, video, texts, last)
				: fresh;
		if (read) places.learn(around(), read);
		const name = read ?? places.nameIn(around());
		for (const element of elements)
			if (name) lastNames.set(element, name);
			else lastNames.delete(element);
		return name;
	};
}
