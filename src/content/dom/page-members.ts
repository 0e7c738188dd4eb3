/**
 * Members of a page's nodes, read past the page's own names. A control in a form
 * hides the form's member of the same name (`<form><input name="localName">`), and
 * a named image or form does the same to the document. The prototypes of the
 * content script's own world are out of the page's reach.
 */

/** A function that reads a member with the browser's own getter, which is taken from the prototype once, at the first use. */
function getter<T extends object, K extends keyof T & string>(
	prototypeOf: () => T,
	name: K,
): (object: T) => T[K] {
	let get: ((this: T) => T[K]) | undefined;
	return (object) => {
		get ??= getterIn(prototypeOf(), name);
		if (!get) throw new Error(`This browser has no getter of ${name}.`);
		return get.call(object);
	};
}

function getterIn(prototype: object, name: string): PropertyDescriptor["get"] {
	let at: object | null = prototype;
	while (at && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at);
	return at ? Object.getOwnPropertyDescriptor(at, name)?.get : undefined;
}

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;
const ofDocument = () => Document.prototype;

export const parentNodeOf = getter(ofNode, "parentNode");
export const parentElementOf = getter(ofNode, "parentElement");
export const firstChildOf = getter(ofNode, "firstChild");
export const nextSiblingOf = getter(ofNode, "nextSibling");
export const nodeTypeOf = getter(ofNode, "nodeType");
export const textContentOf = getter(ofElement, "textContent");
export const isConnected = getter(ofNode, "isConnected");

export const localNameOf = getter(ofElement, "localName");
export const openShadowRootOf = getter(ofElement, "shadowRoot");
export const nextElementSiblingOf = getter(ofElement, "nextElementSibling");
const childrenOfElement = getter(ofElement, "children");
const firstOfElement = getter(ofElement, "firstElementChild");
const countOfElement = getter(ofElement, "childElementCount");

export const bodyOf = getter(ofDocument, "body");
export const documentElementOf = getter(ofDocument, "documentElement");
export const fullscreenElementOf = getter(ofDocument, "fullscreenElement");
export const visibilityStateOf = getter(ofDocument, "visibilityState");
export const baseAddressOf = getter(ofNode, "baseURI");

/** A new element of the page that our script runs in. */
export function newElement<K extends keyof HTMLElementTagNameMap>(
	name: K,
): HTMLElementTagNameMap[K] {
	return Document.prototype.createElement.bind(document)(name);
}

export function appendTo(parent: Node, child: Node): void {
	Node.prototype.appendChild.call(parent, child);
}

export function listenTo(
	target: EventTarget,
	event: string,
	heard: (event: Event) => void,
	options: AddEventListenerOptions,
): void {
	EventTarget.prototype.addEventListener.call(target, event, heard, options);
}

export function childrenOf(parent: Element | ShadowRoot): HTMLCollection {
	return parent instanceof Element
		? childrenOfElement(parent)
		: parent.children;
}

export function firstElementChildOf(
	parent: Element | ShadowRoot,
): Element | null {
	return parent instanceof Element
		? firstOfElement(parent)
		: parent.firstElementChild;
}

export function childElementCountOf(element: Element): number {
	return countOfElement(element);
}

export function hasChildNodes(node: Node): boolean {
	return firstChildOf(node) !== null;
}

export function rootOf(node: Node): Node {
	return Node.prototype.getRootNode.call(node);
}

export function containsNode(node: Node, other: Node): boolean {
	return Node.prototype.contains.call(node, other);
}

/** See `Node.compareDocumentPosition`. */
export function positionOf(other: Node, from: Node): number {
	return Node.prototype.compareDocumentPosition.call(from, other);
}

export function attributeOf(element: Element, name: string): string | null {
	return Element.prototype.getAttribute.call(element, name);
}

export function attributeNamesOf(element: Element): readonly string[] {
	return Element.prototype.getAttributeNames.call(element);
}

export function classesOf(element: Element): readonly string[] {
	return (attributeOf(element, "class") ?? "")
		.split(/\s+/)
		.filter((name) => name !== "");
}

export function matchesSelector(element: Element, select: string): boolean {
	return Element.prototype.matches.call(element, select);
}

/** The element itself or its nearest ancestor that matches. */
export function closestTo(element: Element, select: string): Element | null {
	return Element.prototype.closest.call(element, select);
}

export function findFirst(root: ParentNode, select: string): Element | null {
	return prototypeFor(root).querySelector.call(root, select);
}

export function findAll(root: ParentNode, select: string): NodeListOf<Element> {
	return prototypeFor(root).querySelectorAll.call(root, select);
}

export function descendantsOf(element: Element): HTMLCollectionOf<Element> {
	return Element.prototype.getElementsByTagName.call(element, "*");
}

export function ownBoxOf(element: Element): DOMRect {
	return Element.prototype.getBoundingClientRect.call(element);
}

/** A page may nest wrappers without end. */
const MAX_WRAPPERS = 8;
const MAX_WRAPPED = 30;

/** The element's box, or what its children, or its text, take up together if its own style is `display: contents`. */
export function boxOf(element: Element, depth = 0): DOMRect {
	const box = ownBoxOf(element);
	if (box.width > 0 || depth >= MAX_WRAPPERS || !isWrapper(element)) return box;
	if (childElementCountOf(element) === 0) return textBoxOf(element);
	const boxes = [...childrenOf(element)]
		.slice(0, MAX_WRAPPED)
		.map((child) => boxOf(child, depth + 1))
		.filter(({ width }) => width > 0);
	if (boxes.length === 0) return box;
	const left = Math.min(...boxes.map((one) => one.left));
	const top = Math.min(...boxes.map((one) => one.top));
	const right = Math.max(...boxes.map((one) => one.right));
	const bottom = Math.max(...boxes.map((one) => one.bottom));
	return new DOMRect(left, top, right - left, bottom - top);
}

function textBoxOf(element: Element): DOMRect {
	const range = new Range();
	range.selectNodeContents(element);
	return range.getBoundingClientRect();
}

/** Whether styles let the element be seen, even if it has no box. */
export function isVisible(element: Element): boolean {
	const options = { visibilityProperty: true };
	let at: Element | null = element;
	for (let i = 0; at && i <= MAX_WRAPPERS; i++) {
		if (Element.prototype.checkVisibility.call(at, options)) return true;
		// The browser calls an element without a box invisible, even if its children are shown.
		if (!isWrapper(at) || getComputedStyle(at).visibility !== "visible")
			return false;
		const parent: Node | null = parentNodeOf(at);
		if (parent instanceof Element) at = parent;
		else at = parent instanceof ShadowRoot ? parent.host : null;
	}
	return false;
}

/** Whether only the element's children are laid out. */
function isWrapper(element: Element): boolean {
	return getComputedStyle(element).display === "contents";
}

function prototypeFor(root: ParentNode): ParentNode {
	if (root instanceof Element) return Element.prototype;
	return nodeTypeOf(root) === Node.DOCUMENT_NODE
		? Document.prototype
		: DocumentFragment.prototype;
}
