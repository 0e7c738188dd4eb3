/** What we put into the page ourselves: no part of it to be read. */
const OURS = new WeakSet<Node>();

export function markAsOurs(element: Element): void {
	OURS.add(element);
}

export function isOurs(node: Node): boolean {
	return OURS.has(node);
}

/** Whether the change is that such an element came or went: they come and go one by one. */
export function isOfOurs({
	addedNodes,
	removedNodes,
}: MutationRecord): boolean {
	const node = addedNodes[0] ?? removedNodes[0];
	return node !== undefined && OURS.has(node);
}
