import { isChatWord } from "../../core/page/chat-word.ts";
import { cleanMarkedName } from "../../core/page/clean-name.ts";
import {
	attributeOf,
	closestTo,
	containsNode,
	findAll,
	firstChildOf,
	matchesSelector,
	nextSiblingOf,
	nodeTypeOf,
} from "../dom/page-members.ts";
import type { ChatRule } from "../sites/site.ts";

/** The newest messages that are read in a pass; a chat may hold thousands. */
const MAX_MESSAGES = 200;
/** Much longer than any word or name: the rest of a text decides nothing. */
const MAX_CHARS = 120;
const MAX_NODES = 60;
/** A message, or a group of messages, has one of each; a hostile page may put many into it. */
const MAX_MARKS = 60;

/**
 * The names of those whose message is the word and nothing else, as the page marks them. What somebody writes can
 * never name its own writer: a mark within a message's text counts for nothing, and neither does a message with
 * several texts, as one that quotes another.
 * @param messages in the page's order
 */
export function writersOf(
	word: string,
	messages: readonly Element[],
	rule: ChatRule,
): readonly string[] {
	const names: string[] = [];
	let before: string | null = null;
	for (const message of messages.slice(-MAX_MESSAGES)) {
		const written = ownTextOf(message, rule);
		const marked = written && nameIn(message, rule);
		const grouped = () =>
			rule.group === null ? null : nameInGroup(message, rule.group, rule);
		const name: string | null =
			marked ||
			(written && (grouped() ?? (rule.namesOncePerRun ? before : null)));
		before = name;
		if (name && written && isChatWord(shownText(written, rule), word))
			names.push(name);
	}
	return names;
}

/** The element with what the message's writer wrote; null if there are several or none. */
function ownTextOf(message: Element, rule: ChatRule): Element | null {
	// A message within another's text was written by whoever wrote that text.
	if (isInText(message, rule)) return null;
	const texts = [...findAll(message, rule.written)].slice(0, MAX_MARKS);
	return texts.length === 1 ? (texts[0] ?? null) : null;
}

function nameInGroup(
	message: Element,
	group: string,
	rule: ChatRule,
): string | null {
	const around = closestTo(message, group);
	return around && !isInText(around, rule) ? nameIn(around, rule) : null;
}

function nameIn(parent: Element, rule: ChatRule): string | null {
	const { select, attribute } = rule.author;
	const marks = [...findAll(parent, select)]
		.slice(0, MAX_MARKS)
		.filter((mark) => !isInText(mark, rule));
	const [mark] = marks;
	if (!mark || marks.length > 1) return null;
	return cleanMarkedName(
		attribute === undefined
			? shownText(mark, rule)
			: (attributeOf(mark, attribute) ?? ""),
	);
}

function isInText(element: Element, { written }: ChatRule): boolean {
	const around = closestTo(element, written);
	return around !== null && containsNode(around, element);
}

/** The element's text without what is said to screen readers alone, up to a limit. */
function shownText(root: Element, { unshown }: ChatRule): string {
	let text = "";
	let visited = 0;
	const visit = (parent: Node): void => {
		for (
			let node = firstChildOf(parent);
			node && text.length < MAX_CHARS && visited++ < MAX_NODES;
			node = nextSiblingOf(node)
		) {
			if (nodeTypeOf(node) === Node.TEXT_NODE)
				text += (node.nodeValue ?? "").slice(0, MAX_CHARS);
			else if (
				node instanceof Element &&
				!(unshown !== null && matchesSelector(node, unshown))
			)
				visit(node);
		}
	};
	visit(root);
	return text;
}
