import { cleanName } from "../core/clean-name.ts";
import { pathToTile } from "./path-to-tile.ts";
import { type TextLeaf, textLeaves } from "./text-leaves.ts";
import { areaOf, type TileContainer } from "./tile-container.ts";

const NAMING = /name/i;
/** Attributes hold names of components and slots as well. */
const NAMING_ATTRIBUTE =
	/^data-(?:[\w-]*(?:user|display|participant|full|person|peer|member)-?)?name$/i;

/** Where pages are known to show the name, in one case as the text of a button (research on meeting pages, 2026). */
const NAME_NODES =
	"[data-tid=participant-info-nametag],[data-lk-participant-name],[data-test=dropdownWebcamButton],.video-avatar__avatar-footer span,.video-avatar__avatar-name";

/** A card has a header, but is not much larger than the picture in it: the title of a page is nobody's name. */
const MAX_CARD_TO_TILE_AREA = 2.5;

/** The person's name as the page shows it, cleaned; null where it shows none: no name is better than a wrong one. */
export function readName(
	{ element, surroundings }: TileContainer,
	video: Element | null,
	texts: readonly TextLeaf[] = textLeaves(element),
): string | null {
	const path = video ? pathToTile(video, element) : [element];
	const maxCardArea = areaOf(element) * MAX_CARD_TO_TILE_AREA;
	const cards = surroundings.filter((card) => areaOf(card) <= maxCardArea);
	return (
		firstOf(path.toReversed(), nameAttribute) ??
		cleanName(element.querySelector(NAME_NODES)?.textContent ?? "") ??
		nameInside(texts, video ?? element) ??
		firstOf(path.toReversed(), labelOf) ??
		nameInHeader(texts, video) ??
		firstOf(cards, (card) => nameInHeader(textLeaves(card), element)) ??
		firstOf(cards, labelOf)
	);
}

function nameAttribute(element: Element): string | null {
	const named = [...element.attributes].filter(({ name }) =>
		NAMING_ATTRIBUTE.test(name),
	);
	return firstOf(named, ({ value }) => cleanName(value));
}

/** A text that is marked as a name, else a text over the picture, the lowest first, where pages put it. */
function nameInside(
	texts: readonly TextLeaf[],
	picture: Element,
): string | null {
	const marked = texts.filter(({ element }) => isMarkedAsName(element));
	const box = picture.getBoundingClientRect();
	const overPicture = () =>
		texts
			.map(({ element, text }) => ({
				text,
				box: element.getBoundingClientRect(),
			}))
			.filter((leaf) => overlaps(leaf.box, box))
			.sort((a, b) => b.box.bottom - a.box.bottom);
	const nameOf = ({ text }: { text: string }) => cleanName(text);
	return firstOf(marked, nameOf) ?? firstOf(overPicture(), nameOf);
}

/** By itself, or by the element right around it. */
function isMarkedAsName(leaf: Element): boolean {
	const parent = leaf.parentElement;
	return (
		leaf.classList.contains("notranslate") ||
		callsItselfName(leaf) ||
		(parent?.childElementCount === 1 && callsItselfName(parent))
	);
}

function callsItselfName(element: Element): boolean {
	return (
		NAMING.test(element.id) ||
		NAMING.test(element.getAttribute("class") ?? "") ||
		[...element.attributes].some(
			({ name, value }) =>
				name.startsWith("data-") &&
				(NAMING.test(name) || (name === "data-tid" && NAMING.test(value))),
		)
	);
}

/** "Ana Lima, microphone on": up to the first comma. */
function labelOf(element: Element): string | null {
	return firstOf(["aria-label", "title"], (attribute) =>
		cleanName(element.getAttribute(attribute)?.split(",")[0] ?? ""),
	);
}

/** The header of a card: of the texts that come before the picture the nearest. */
function nameInHeader(
	texts: readonly TextLeaf[],
	picture: Element | null,
): string | null {
	const before = texts.filter(
		({ element }) =>
			(picture?.compareDocumentPosition(element) ?? 0) &
			Node.DOCUMENT_POSITION_PRECEDING,
	);
	return firstOf(before.toReversed(), ({ text }) => cleanName(text));
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
