import { parseSync } from "vite";

/** What is read aloud or shown of an attribute. */
const SHOWN_ATTRIBUTES = ["alt", "aria-label", "label", "placeholder", "title"];
/** What only code and styles read, however many words it has. */
const CODE_ATTRIBUTES = ["class", "d", "viewBox", "accept", "rel", "style"];
const NO_WORDS = "https://";
const FILLED_IN = "\ufffc";

interface SyntaxNode {
	readonly type: string;
	readonly [field: string]: unknown;
}

/** What the code of a file would show of its own, in English whatever the browser's language. */
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
	// Whatever is thrown is for whoever mends it.
	if (node.type === "NewExpression" && nameOf(node.callee).endsWith("Error"))
		return [];
	const said = wordsOf(node);
	return said !== null && isSaid(said)
		? [said]
		: childrenOf(node).flatMap(wordsIn);
}

/** Every string there is. */
function literalsIn(value: unknown): readonly string[] {
	if (!isNode(value)) return [];
	const said = wordsOf(value);
	// `text("hello")` has names of messages in it.
	if (value.type === "CallExpression") return [];
	return [
		...(said === null ? [] : [said]),
		...childrenOf(value).flatMap(literalsIn),
	];
}

/** Of a string, with FILLED_IN where a template has something else; null of any other node. */
function wordsOf(node: SyntaxNode): string | null {
	if (node.type === "Literal" && typeof node.value === "string")
		return node.value;
	if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis))
		return null;
	return node.quasis.map(({ value }) => value.raw).join(FILLED_IN);
}

/** Several words, or one beside what is filled in; names in code have no blanks. */
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
