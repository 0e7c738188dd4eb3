/** A page may nest shadow roots without end. */
const MAX_ROOTS = 16;

/** As `closest`, through the hosts of shadow roots. */
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
