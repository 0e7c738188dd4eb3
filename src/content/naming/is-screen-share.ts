import { cleanName } from "../../core/page/clean-name.ts";
import { trackSource } from "../dom/find-videos.ts";
import { attributeOf } from "../dom/page-members.ts";
import { pathToTile } from "../dom/shadow-dom.ts";
import { type TextLeaf, textLeaves } from "../dom/text-leaves.ts";
import {
	attributeSaysScreenShare,
	isOnlyScreenShare,
	textSaysScreenShare,
} from "./screen-share-words.ts";

/** Attributes in which pages say what kind of picture a video shows. */
const KIND_ATTRIBUTES = [
	"data-stream-type",
	"media-type",
	"data-lk-source",
	"data-source",
	"data-video-type",
];
/** Attributes in which pages may also write a person's name. */
const NAMING_ATTRIBUTES = ["data-test", "id", "name"];

/** Whether the page marks the tile as that of a shared screen. Faces in a shared film must not be taken for the person who shares it. */
export function isScreenShare(
	tile: Element,
	video: HTMLVideoElement,
	track: MediaStreamTrack,
	texts: readonly TextLeaf[] = textLeaves(tile),
): boolean {
	const isMarked = (element: Element) =>
		KIND_ATTRIBUTES.some((name) =>
			attributeSaysScreenShare(attributeOf(element, name) ?? ""),
		) ||
		NAMING_ATTRIBUTES.some((name) =>
			saysShareBesideNames(attributeOf(element, name) ?? "", texts),
		);
	return (
		trackSource(track) === "screen" ||
		["detail", "text"].includes(track.contentHint) ||
		pathToTile(video, tile).some(isMarked) ||
		texts.some(
			({ element, text }) =>
				textSaysScreenShare(text) &&
				(isMarked(element) ||
					attributeSaysScreenShare(attributeOf(element, "class") ?? "")),
		)
	);
}

/** Whether an attribute has a word for a shared screen that is no part of a name in the tile: "participant-ben-presenting" may be Ben Presenting's. */
function saysShareBesideNames(
	value: string,
	texts: readonly TextLeaf[],
): boolean {
	return (
		attributeSaysScreenShare(value) &&
		!texts.some(
			({ text }) =>
				!isOnlyScreenShare(text) && lettersOf(value).includes(lettersOf(text)),
		)
	);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
}

/**
 * Texts and labels of a tile that read like those of a shared screen ("Ben is
 * presenting"). By themselves they say nothing, because somebody may call
 * themselves that: see `isScreenOf`.
 */
export function screenShareTexts(
	tile: Element,
	video: Element,
	texts: readonly TextLeaf[],
): readonly string[] {
	const labels = pathToTile(video, tile).map(
		(element) =>
			attributeOf(element, "aria-label") ?? attributeOf(element, "title"),
	);
	return [...texts.map(({ text }) => text), ...labels].flatMap((text) =>
		text !== null && textSaysScreenShare(text) ? [text] : [],
	);
}

/** The names that these texts may be. A text that itself reads like that of a shared screen is left out. */
export function namesAmong(texts: readonly TextLeaf[]): readonly string[] {
	return texts.flatMap(({ text }) =>
		textSaysScreenShare(text) ? [] : (cleanName(text) ?? []),
	);
}

/** Whether the text is what the page writes around the name of somebody whom it also shows: "Ben is presenting", where Ben has a tile of his own. */
export function isScreenOf(text: string, names: readonly string[]): boolean {
	return names.some(
		(name) =>
			standsIn(name, text) && textSaysScreenShare(text.replaceAll(name, "…")),
	);
}

const LATIN = /[\p{Script=Latin}\d]/u;

/** Whether the text has the name in it, and not only as a part of a longer word. */
function standsIn(name: string, text: string): boolean {
	const at = text.indexOf(name);
	if (at < 0) return false;
	const isWithinWord = (outside: string, edge: string) =>
		LATIN.test(outside) && LATIN.test(edge);
	return !(
		isWithinWord(text.charAt(at - 1), name.charAt(0)) ||
		isWithinWord(text.charAt(at + name.length), name.charAt(name.length - 1))
	);
}
