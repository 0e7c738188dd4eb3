/** Elements that we put into the page ourselves; they are never read as part of it. */
const OURS = new WeakSet<Node>();

export function markAsOurs(element: Element): void {
	OURS.add(element);
}

export function isOurs(node: Node): boolean {
	return OURS.has(node);
}

/** Whether the change only added or removed one of our elements. They come and go one at a time, so the first node decides. */
export function isOfOurs({
	addedNodes,
	removedNodes,
}: MutationRecord): boolean {
	const node = addedNodes[0] ?? removedNodes[0];
	return node !== undefined && OURS.has(node);
}
