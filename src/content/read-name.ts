import { cleanName } from "../core/clean-name.ts";
import { textLeaves } from "./text-leaves.ts";
import type { TileContainer } from "./tile-container.ts";

const NAMING = /name/i;

/** The person's name as the page shows it, cleaned; null where it shows none: no name is better than a wrong one. */
export function readName(
	{ element, surroundings }: TileContainer,
	video: Element | null,
): string | null {
	return (
		nameInside(element, video) ??
		labelOf(element, video) ??
		nameInHeader(element, video) ??
		firstOf(surroundings, (around) => nameInHeader(around, element))
	);
}

/** A node that calls itself a name, else a short text over the picture, the lowest first, where pages put it. */
function nameInside(element: Element, video: Element | null): string | null {
	const attribute = [...element.attributes].find(
		({ name }) => name.startsWith("data-") && NAMING.test(name),
	);
	const named = attribute && cleanName(attribute.value);
	if (named) return named;
	const leaves = textLeaves(element);
	const byMark = leaves.find(
		(leaf) => isMarkedAsName(leaf) && cleanName(leaf.textContent ?? ""),
	);
	if (byMark) return cleanName(byMark.textContent ?? "");
	const picture = (video ?? element).getBoundingClientRect();
	const overPicture = leaves
		.map((leaf) => ({ leaf, box: leaf.getBoundingClientRect() }))
		.filter(({ box }) => overlaps(box, picture))
		.sort((a, b) => b.box.bottom - a.box.bottom);
	return firstOf(overPicture, ({ leaf }) => cleanName(leaf.textContent ?? ""));
}

function isMarkedAsName(leaf: Element): boolean {
	return (
		NAMING.test(leaf.id) ||
		NAMING.test(leaf.getAttribute("class") ?? "") ||
		leaf.classList.contains("notranslate") ||
		[...leaf.attributes].some(
			({ name, value }) =>
				name.startsWith("data-") &&
				(NAMING.test(name) || (name === "data-tid" && NAMING.test(value))),
		)
	);
}

function labelOf(element: Element, video: Element | null): string | null {
	return firstOf(video ? [element, video] : [element], (one) =>
		firstOf(["aria-label", "title"], (attribute) => {
			const label = one.getAttribute(attribute)?.split(",")[0];
			return label ? cleanName(label) : null;
		}),
	);
}

/** The header of a card: text that comes before the picture in the card. */
function nameInHeader(card: Element, picture: Element | null): string | null {
	if (!picture) return null;
	const before = textLeaves(card).filter(
		(leaf) =>
			picture.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING,
	);
	// The nearest to the picture.
	return firstOf(before.reverse(), (leaf) => cleanName(leaf.textContent ?? ""));
}

function overlaps(a: DOMRect, b: DOMRect): boolean {
	return (
		a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
	);
}

function firstOf<T>(
	items: readonly T[],
	read: (item: T) => string | null,
): string | null {
	for (const item of items) {
		const found = read(item);
		if (found) return found;
	}
	return null;
}
