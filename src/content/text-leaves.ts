import { cleanName } from "../core/clean-name.ts";
import { shadowRootOf } from "../platform/shadow-root.ts";

/** A piece of text that an element shows itself, not by elements inside it. */
export interface TextLeaf {
	readonly element: HTMLElement;
	readonly text: string;
}

const MAX_VISITED = 400;
const MAX_CHARS = 1_000;

/** What people press or open never names a person. */
const CONTROLS =
	"button,a,select,input,textarea,script,style,svg,canvas,video,[role=button],[role=menu],[role=menuitem],[role=tooltip],[role=dialog],[role=toolbar]";

/**
 * The texts below an element, in document order, shadow roots included,
 * controls left out. Hidden ones are left out, too, unless all is hidden.
 */
export function textLeaves(root: Element): readonly TextLeaf[] {
	const leaves: TextLeaf[] = [];
	const shows = isVisible(root);
	let visited = 0;
	const visit = (element: Element): void => {
		if (visited++ >= MAX_VISITED || element.matches(CONTROLS)) return;
		const text = ownText(element);
		if (
			text &&
			element instanceof HTMLElement &&
			(!shows || isVisible(element))
		)
			leaves.push({ element, text });
		for (const child of childrenOf(element)) visit(child);
	};
	for (const child of childrenOf(root)) visit(child);
	return leaves;
}

function childrenOf(element: Element): readonly Element[] {
	const shadow = shadowRootOf(element);
	return shadow
		? [...element.children, ...shadow.children]
		: [...element.children];
}

/** Empty where an element inside could be the name: then the text around it is its caption ("Remote Video #1 Ana"). An icon could not. */
function ownText(element: Element): string {
	let text = "";
	for (const node of element.childNodes) {
		if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
		if (text.length > MAX_CHARS) break;
	}
	text = text.trim();
	if (!text || element.childElementCount === 0) return text;
	const isCaption = [...element.children].some((child) =>
		cleanName(child.textContent ?? ""),
	);
	return isCaption ? "" : text;
}

function isVisible(element: Element): boolean {
	return element.checkVisibility({ visibilityProperty: true });
}
