import { parseSync } from "vite";

/** Attributes whose text is shown or read aloud. */
const SHOWN_ATTRIBUTES = ["alt", "aria-label", "label", "placeholder", "title"];
/** Attributes that only code and styles read, even if they contain several words. */
const CODE_ATTRIBUTES = ["class", "d", "viewBox", "accept", "rel", "style"];
const NO_WORDS = "https://";
const FILLED_IN = "\ufffc";

interface SyntaxNode {
	readonly type: string;
	readonly [field: string]: unknown;
}

/** Texts in a file's code that users would see in English, regardless of the browser's language. */
export function shownWords(path: string, code: string): readonly string[] {
	const { program, errors } = parseSync(path, code);
	if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
	return isNode(program) ? wordsIn(program) : [];
}

function wordsIn(node: SyntaxNode): readonly string[] {
	if (node.type === "JSXText") return [String(node.value)].filter(hasLetters);
	if (node.type === "JSXAttribute") {
		const name = nameOf(node.name);
		if (CODE_ATTRIBUTES.includes(name)) return [];
		if (SHOWN_ATTRIBUTES.includes(name))
			return literalsIn(node.value).filter(hasLetters);
	}
	// Errors are for developers.
	if (node.type === "NewExpression" && nameOf(node.callee).endsWith("Error"))
		return [];
	const said = wordsOf(node);
	return said !== null && isSaid(said)
		? [said]
		: childrenOf(node).flatMap(wordsIn);
}

/** All strings below a node. */
function literalsIn(value: unknown): readonly string[] {
	if (!isNode(value)) return [];
	const said = wordsOf(value);
	// Calls such as `text("hello")` contain names of messages.
	if (value.type === "CallExpression") return [];
	return [
		...(said === null ? [] : [said]),
		...childrenOf(value).flatMap(literalsIn),
	];
}

/** The text of a string or template, with FILLED_IN for each inserted value; null for any other node. */
function wordsOf(node: SyntaxNode): string | null {
	if (node.type === "Literal" && typeof node.value === "string")
		return node.value;
	if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis))
		return null;
	return node.quasis.map(({ value }) => value.raw).join(FILLED_IN);
}

/** Whether the text has several words, or one word next to an inserted value; names in code have no spaces. */
function isSaid(text: string): boolean {
	const parts = text
		.trim()
		.split(/\s+/)
		.map((part) => part.replaceAll(/^\p{P}+|\p{P}+$/gu, ""));
	const words = parts.filter((part) => /^\p{L}[\p{L}'’]+$/u.test(part));
	return words.length > 1 || (words.length > 0 && parts.includes(FILLED_IN));
}

function hasLetters(words: string): boolean {
	return /\p{L}{2}/u.test(words.replaceAll(NO_WORDS, ""));
}

function nameOf(node: unknown): string {
	return isNode(node) && typeof node.name === "string" ? node.name : "";
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
	return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is SyntaxNode {
	return typeof value === "object" && value !== null && "type" in value;
}
