/** Comparator that sorts elements in document order. */
export function inPageOrder(a: Element, b: Element): number {
	return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING
		? -1
		: 1;
}
