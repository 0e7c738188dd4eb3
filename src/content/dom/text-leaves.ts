import { cleanName } from "../../core/page/clean-name.ts";
import {
	attributeOf,
	childElementCountOf,
	childrenOf,
	firstChildOf,
	firstElementChildOf,
	isVisible,
	localNameOf,
	nextElementSiblingOf,
	nextSiblingOf,
	nodeTypeOf,
	textContentOf,
} from "./page-members.ts";
import { shadowRootOf } from "./shadow-dom.ts";

/** A piece of text that an element shows itself, not through elements inside it. */
export interface TextLeaf {
	readonly element: HTMLElement;
	readonly text: string;
}

const MAX_VISITED = 400;
const MAX_CHARS = 1_000;

/** Controls never name a person, and the other elements here show no text. */
const CONTROL_TAGS = new Set(
	"button a select input textarea script style svg canvas video".split(" "),
);
const CONTROL_ROLES = new Set(
	"button menu menuitem tooltip dialog toolbar".split(" "),
);

/**
 * The texts inside an element, in document order, including those in shadow
 * roots but not those of controls. Hidden texts are left out, too, unless the
 * element itself is hidden.
 */
export function textLeaves(root: Element): readonly TextLeaf[] {
	const leaves: TextLeaf[] = [];
	const shows = isVisible(root);
	let visited = 0;
	const visit = (element: Element): void => {
		if (visited++ >= MAX_VISITED || isControl(element)) return;
		const text = ownText(element);
		if (
			text &&
			element instanceof HTMLElement &&
			(!shows || isVisible(element))
		)
			leaves.push({ element, text });
		visitChildren(element);
	};
	const visitChildren = (element: Element): void => {
		for (const parent of [element, shadowRootOf(element)]) {
			let child = parent && firstElementChildOf(parent);
			for (
				;
				child && visited < MAX_VISITED;
				child = nextElementSiblingOf(child)
			)
				visit(child);
		}
	};
	visitChildren(root);
	return leaves;
}

function isControl(element: Element): boolean {
	return (
		CONTROL_TAGS.has(localNameOf(element)) ||
		CONTROL_ROLES.has(attributeOf(element, "role") ?? "")
	);
}

/** The element's own text; empty if a child could be the name, because the text around it is then only its caption ("Remote Video #1 Ana"). An icon cannot be a name. */
function ownText(element: Element): string {
	let text = "";
	let node = firstChildOf(element);
	for (; node && text.length <= MAX_CHARS; node = nextSiblingOf(node))
		if (nodeTypeOf(node) === Node.TEXT_NODE)
			text += (node.nodeValue ?? "").slice(0, MAX_CHARS);
	text = text.trim();
	if (!text || childElementCountOf(element) === 0) return text;
	const isCaption = [...childrenOf(element)].some((child) =>
		cleanName(textContentOf(child) ?? ""),
	);
	return isCaption ? "" : text;
}
