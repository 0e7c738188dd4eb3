import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Gives the focus to an element when something closes that had it: the browser
 * leaves it to the page's body then, and a keyboard begins again at the top.
 */
export function useFocusBack(
	to: RefObject<HTMLElement | null>,
	isOpen: boolean,
): void {
	const wasOpen = useRef(isOpen);
	useEffect(() => {
		const hasLostFocus = document.activeElement === document.body;
		if (wasOpen.current && !isOpen && hasLostFocus) to.current?.focus();
		wasOpen.current = isOpen;
	}, [isOpen]);
}
