import {
	attributeNamesOf,
	childElementCountOf,
	localNameOf,
} from "../dom/page-members.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";

const MAX_VIDEOS = 6;
const MAX_DEPTH = 10;
const MAX_ATTRIBUTES = 12;
const MAX_LINE_CHARS = 1_000;
const MAX_NAME_CHARS = 40;

/**
 * The structure around the page's videos, for a report that people may choose to
 * send. Each line describes one structure from the inside out, and how many videos
 * have it: tags, attribute names in words of our own list, and numbers of children.
 * It has no values, no texts and no words of the page, so it tells nothing about anybody.
 */
export function pageStructure(videos: readonly Element[]): readonly string[] {
	const lines = new Map<string, number>();
	for (const video of videos.slice(0, MAX_VIDEOS)) {
		const line = structureAround(video).slice(0, MAX_LINE_CHARS);
		lines.set(line, (lines.get(line) ?? 0) + 1);
	}
	return [...lines].map(([line, times]) => `${times} x ${line}`);
}

function structureAround(video: Element): string {
	const path: string[] = [];
	let element: Element | null = video;
	for (let i = 0; element && i < MAX_DEPTH; i++) {
		path.push(outline(element));
		element = parentAcrossShadow(element);
	}
	return path.join(" < ");
}

function outline(element: Element): string {
	const attributes = attributeNamesOf(element)
		.map(plainName)
		.toSorted()
		.slice(0, MAX_ATTRIBUTES);
	const list = attributes.length > 0 ? `[${attributes.join(" ")}]` : "";
	return `${plainName(localNameOf(element))}${list}(${childElementCountOf(element)})`;
}

function plainName(name: string): string {
	return inStructureWords(name.slice(0, MAX_NAME_CHARS));
}

/**
 * The only words of a page's element and attribute names that a report may
 * contain. A page may put anybody's name anywhere, so these names are split and
 * every word that is not listed here becomes "?". The list has HTML's own words and
 * those that meeting pages are built with (research on meeting pages, 2026). None
 * is a person's name.
 */
const WORDS: ReadonlySet<string> = new Set(
	[
		"a abbr alt app area aria article aside async audio auto autoplay avatar",
		"b bar base body box br button by camera canvas card cell child cid class",
		"client component container content controls core css current data dd",
		"describedby details dialog dir disabled display div dl dt element em",
		"expanded feed fig figure focus focusable footer for form frame full g",
		"gallery grid group h1 h2 h3 h4 h5 h6 header height hidden hr href html i",
		"icon id identity iframe image img index info inner input is item jscontroller",
		"jsname key kind label labelledby lang layer layout level li link list live",
		"lk loading local loop main media meeting menu meta mirror mirrored muted",
		"name nav no node ol outer overlay p page panel part participant path peer",
		"picture pin place player playsinline poster pre preload presenter presence",
		"primary publication region remote requested resolution role room root row",
		"s screen section select self session shape share shared sharing size slot",
		"small source speaker speaking span src srcobject stage state stream strong",
		"style sub subscribed svg tabindex table tag target tbody td test testid text",
		"th thead tid tile time title tr track translate type ul ui user value video",
		"view volume webcam wrapper width x y z",
	].flatMap((line) => line.split(" ")),
);

/** Turns "data-ana-slot" into "data-?-slot". */
export function inStructureWords(name: string): string {
	return name
		.split("-")
		.map((word) => (WORDS.has(word) ? word : "?"))
		.join("-");
}
