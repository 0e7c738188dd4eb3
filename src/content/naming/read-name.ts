import { cleanMarkedName, cleanName } from "../../core/page/clean-name.ts";
import {
	attributeNamesOf,
	attributeOf,
	boxOf,
	childElementCountOf,
	classesOf,
	findAll,
	localNameOf,
	parentElementOf,
	positionOf,
} from "../dom/page-members.ts";
import { pathToTile } from "../dom/shadow-dom.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import { areaPx2Of, type TileContainer } from "../rules/tile-container.ts";

const NAMING = /name/i;
const ICON = /icon|symbol/i;
/** Only names of people: other `data-` attributes name components and slots. */
const NAMING_ATTRIBUTE =
	/^data-(?:[\w-]*(?:user|display|participant|full|person|peer|member)-?)?name$/i;

/** A card with a header is not much larger than the picture in it. A text further away may be the page's title, which is nobody's name. */
const MAX_CARD_TO_TILE_AREA = 2.5;

/** The element that takes the clicks on a tile covers most of it, and its label is often the name. */
const MIN_COVERING_SHARE = 0.5;
const MAX_LABELS = 20;
const MAX_CAPTION_GAP_PX = 24;

/**
 * The person's name as the page shows it, cleaned; null if it shows none,
 * because no name is better than a wrong one. A text that the page itself marks
 * as a name takes precedence over `kept`, the name from an earlier pass, and
 * `kept` takes precedence over guesses. A marked text that reads like a status
 * ("Camera off") is the name only if nothing else is.
 */
export function readName(
	{ element, surroundings, pageKey }: TileContainer,
	video: Element | null,
	texts: readonly TextLeaf[] = textLeaves(element),
	kept: string | null = null,
): string | null {
	const path = video ? pathToTile(video, element) : [element];
	const maxCardArea = areaPx2Of(element) * MAX_CARD_TO_TILE_AREA;
	const cards = surroundings.filter((card) => areaPx2Of(card) <= maxCardArea);
	return (
		nameByMarkup(path, texts, cleanName) ??
		kept ??
		nameOverPicture(texts, video && areaPx2Of(video) > 0 ? video : element) ??
		firstOf(path.toReversed(), labelOf) ??
		(pageKey && coveringLabel(element)) ??
		nameInHeader(texts, video) ??
		nameInCaption(texts, video) ??
		firstOf(cards, (card) => nameInHeader(textLeaves(card), element)) ??
		firstOf(cards, (card) => nameInCaption(textLeaves(card), element)) ??
		firstOf(cards, labelOf) ??
		nameByMarkup(path, texts, cleanMarkedName)
	);
}

function nameByMarkup(
	path: readonly Element[],
	texts: readonly TextLeaf[],
	clean: (text: string) => string | null,
): string | null {
	const inAttributes = firstOf(path.toReversed(), (element) =>
		firstOf(
			attributeNamesOf(element).filter((name) => NAMING_ATTRIBUTE.test(name)),
			(name) => clean(attributeOf(element, name) ?? ""),
		),
	);
	return (
		inAttributes ??
		firstOf(
			texts.filter(({ element }) => isMarkedAsName(element)),
			({ text }) => clean(text),
		)
	);
}

/** The lowest text over the picture, where pages put the name. */
function nameOverPicture(
	texts: readonly TextLeaf[],
	picture: Element,
): string | null {
	const box = boxOf(picture);
	const overPicture = texts
		.map(({ element, text }) => ({
			text,
			box: boxOf(element),
		}))
		.filter((leaf) => overlaps(leaf.box, box))
		.sort((a, b) => b.box.bottom - a.box.bottom);
	return firstOf(overPicture, ({ text }) => cleanName(text));
}

/** Whether the element, or the parent that contains nothing else, is marked as a name. */
function isMarkedAsName(leaf: Element): boolean {
	const parent = parentElementOf(leaf);
	return (
		isNotTranslated(leaf) ||
		callsItselfName(leaf) ||
		(parent !== null &&
			childElementCountOf(parent) === 1 &&
			callsItselfName(parent))
	);
}

/** Pages exclude names from being translated, and icons, whose names are words. */
function isNotTranslated(element: Element): boolean {
	const classes = classesOf(element);
	const isIcon =
		localNameOf(element) === "i" || classes.some((name) => ICON.test(name));
	return classes.includes("notranslate") && !isIcon;
}

function callsItselfName(element: Element): boolean {
	return (
		["id", "class", "data-tid"].some((name) =>
			NAMING.test(attributeOf(element, name) ?? ""),
		) ||
		attributeNamesOf(element).some(
			(name) => name.startsWith("data-") && NAMING.test(name),
		)
	);
}

/** The label up to the first comma, since labels go on after the name: "Ana Lima, microphone on". */
function labelOf(element: Element): string | null {
	return firstOf(["aria-label", "title"], (attribute) =>
		cleanName(attributeOf(element, attribute)?.split(",")[0] ?? ""),
	);
}

function coveringLabel(tile: Element): string | null {
	const minArea = areaPx2Of(tile) * MIN_COVERING_SHARE;
	const labelled = [...findAll(tile, "[aria-label],[title]")]
		.slice(0, MAX_LABELS)
		.filter((element) => areaPx2Of(element) >= minArea);
	return firstOf(labelled, labelOf);
}

/** The name nearest before the picture, as in the header of a card. */
function nameInHeader(
	texts: readonly TextLeaf[],
	picture: Element | null,
): string | null {
	const before = texts.filter(
		({ element }) =>
			(picture ? positionOf(element, picture) : 0) &
			Node.DOCUMENT_POSITION_PRECEDING,
	);
	return firstOf(before.toReversed(), ({ text }) => cleanName(text));
}

/** The name right below the picture. */
function nameInCaption(
	texts: readonly TextLeaf[],
	picture: Element | null,
): string | null {
	if (!picture) return null;
	const box = boxOf(picture);
	const below = texts
		.map(({ element, text }) => ({
			text,
			box: boxOf(element),
		}))
		.filter(
			(leaf) =>
				leaf.box.left < box.right &&
				leaf.box.right > box.left &&
				leaf.box.top >= box.bottom - 1 &&
				leaf.box.top <= box.bottom + MAX_CAPTION_GAP_PX,
		)
		.sort((a, b) => a.box.top - b.box.top);
	return firstOf(below, ({ text }) => cleanName(text));
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
