/** A page may nest shadow roots without end. */
const MAX_ROOTS = 16;

/** Like `Element.closest`, but goes on through the hosts of shadow roots. */
export function closestAcrossShadow(
	element: Element,
	select: string,
): Element | null {
	let from: Element = element;
	for (let i = 0; i < MAX_ROOTS; i++) {
		const found = from.closest(select);
		if (found) return found;
		const root = from.getRootNode();
		if (!(root instanceof ShadowRoot)) return null;
		from = root.host;
	}
	return null;
}

/** The parent element, or the host where the parent is a shadow root. */
export function parentAcrossShadow(element: Element): Element | null {
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
}

/** The video and its ancestors, up to and including the tile. */
export function pathToTile(video: Element, tile: Element): readonly Element[] {
	const path: Element[] = [video];
	let element: Element | null = video;
	while (element && element !== tile) {
		element = parentAcrossShadow(element);
		if (element) path.push(element);
	}
	return path;
}
