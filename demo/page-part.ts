/**
 * The element of index.html with this id.
 * @throws {Error} if the page has no such element of this kind
 */
export function pagePart<T extends HTMLElement>(
	id: string,
	kind: new () => T,
): T {
	const element = document.getElementById(id);
	if (!(element instanceof kind)) throw new Error(`The page lacks #${id}.`);
	return element;
}
