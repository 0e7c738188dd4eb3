import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** How wide an element is now, in CSS pixels. */
export function useWidth(place: RefObject<Element | null>): number {
	const [widthPx, setWidthPx] = useState(0);
	useLayoutEffect(() => {
		const element = place.current;
		if (!element) return;
		const read = () => setWidthPx(element.clientWidth);
		read();
		const resized = new ResizeObserver(read);
		resized.observe(element);
		return () => resized.disconnect();
	}, []);
	return widthPx;
}
