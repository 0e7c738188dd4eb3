import { inStructureWords } from "../core/structure-words.ts";
import { parentAcrossShadow } from "./parent-across-shadow.ts";

const MAX_VIDEOS = 6;
const MAX_DEPTH = 10;
const MAX_ATTRIBUTES = 12;
const MAX_LINE_CHARS = 1_000;
const MAX_NAME_CHARS = 40;

/**
 * What is around the page's videos, a line a video from the inside out: tags,
 * names of attributes in words of ours, and numbers of children. No values, no
 * texts, no words of the page: nothing of anybody. For a report that people
 * send of their own will.
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
		.map(plainName)
		.toSorted()
		.slice(0, MAX_ATTRIBUTES);
	const list = attributes.length > 0 ? `[${attributes.join(" ")}]` : "";
	return `${plainName(element.localName)}${list}(${element.childElementCount})`;
}

function plainName(name: string): string {
	return inStructureWords(name.slice(0, MAX_NAME_CHARS));
}
