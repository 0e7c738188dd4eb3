import { parentAcrossShadow } from "./parent-across-shadow.ts";

const MAX_VIDEOS = 6;
const MAX_DEPTH = 10;
const MAX_ATTRIBUTES = 12;
const MAX_LINE_CHARS = 1_000;
const PLAIN_NAME = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * What is around the page's videos, a line a video from the inside out: tags,
 * names of attributes and numbers of children. No values, no texts: nothing
 * of anybody. For a report that people send of their own will.
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
	const attributes = element
		.getAttributeNames()
		.filter((name) => PLAIN_NAME.test(name))
		.toSorted()
		.slice(0, MAX_ATTRIBUTES);
	const tag = PLAIN_NAME.test(element.localName) ? element.localName : "?";
	const list = attributes.length > 0 ? `[${attributes.join(" ")}]` : "";
	return `${tag}${list}(${element.childElementCount})`;
}
