/** The parent element, or the host where the parent is a shadow root. */
export function parentAcrossShadow(element: Element): Element | null {
	if (element.parentElement) return element.parentElement;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? root.host : null;
}
