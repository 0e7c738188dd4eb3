import { askForShadowRoot } from "../../platform/shadow-root.ts";
import {
	closestTo,
	hasChildNodes,
	localNameOf,
	openShadowRootOf,
	parentNodeOf,
	rootOf,
} from "./page-members.ts";

/** A page may nest shadow roots without end. */
const MAX_ROOTS = 16;

/** A page may nest its elements without end; meetings stay below 60. */
export const MAX_DEPTH = 200;

/** The elements that pages use as hosts, among those that may have a shadow root. */
const CAN_HOST = new Set([
	"div",
	"span",
	"section",
	"article",
	"main",
	"aside",
]);

/** The shadow root of an element, open or closed; null if it has none. Closed roots are asked for only where they occur: in custom elements, and in elements that have no child nodes themselves. */
export function shadowRootOf(element: Element): ShadowRoot | null {
	const open = openShadowRootOf(element);
	if (open) return open;
	if (!(element instanceof HTMLElement)) return null;
	const name = localNameOf(element);
	const mayBeClosed =
		name.includes("-") || (CAN_HOST.has(name) && !hasChildNodes(element));
	return mayBeClosed ? askForShadowRoot(element) : null;
}

/** Like `Element.closest`, but goes on through the hosts of shadow roots. */
export function closestAcrossShadow(
	element: Element,
	select: string,
): Element | null {
	let from: Element = element;
	for (let i = 0; i < MAX_ROOTS; i++) {
		const found = closestTo(from, select);
		if (found) return found;
		const root = rootOf(from);
		if (!(root instanceof ShadowRoot)) return null;
		from = root.host;
	}
	return null;
}

/** The parent element, or the host where the parent is a shadow root. */
export function parentAcrossShadow(element: Element): Element | null {
	const parent = parentNodeOf(element);
	if (parent instanceof ShadowRoot) return parent.host;
	return parent instanceof Element ? parent : null;
}

/** The video and its ancestors, up to and including the tile; at most `MAX_DEPTH` ancestors. */
export function pathToTile(video: Element, tile: Element): readonly Element[] {
	const path: Element[] = [video];
	let element: Element | null = video;
	for (let i = 0; element && element !== tile && i < MAX_DEPTH; i++) {
		element = parentAcrossShadow(element);
		if (element) path.push(element);
	}
	return path;
}
