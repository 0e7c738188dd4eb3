/** The shadow root of an element, be it open or closed; null where it has none. `chrome.dom` is there in content scripts alone. */
export function shadowRootOf(element: Element): ShadowRoot | null {
	if (element.shadowRoot) return element.shadowRoot;
	if (!(element instanceof HTMLElement)) return null;
	return globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
