import { shareWithin } from "../../core/picture/crop-geometry.ts";
import type { BoundingBox } from "../../core/picture/geometry.ts";
import type { PicturePart } from "../../core/picture/picture-part.ts";

/** Where an element is in the tab's picture, now. */
export interface TabPosition {
	/** In shares of the viewport. */
	readonly place: PicturePart;
	/** In the page's own pixels; only its shape matters, since Chrome captures at a size of its own. */
	readonly viewport: { readonly width: number; readonly height: number };
}

/** More than any page nests. */
const MAX_FRAMES = 8;

/**
 * "unknown" in a frame of another site, which cannot see where it lies; null
 * where the element is out of sight, wholly or for a good part.
 */
export function positionInTab(
	element: Element,
): TabPosition | "unknown" | null {
	let box: BoundingBox = boxOf(element);
	let view = element.ownerDocument.defaultView;
	for (let i = 0; view && i < MAX_FRAMES; i++) {
		const visible = {
			x: 0,
			y: 0,
			width: view.innerWidth,
			height: view.innerHeight,
		};
		if (view === view.top) return inViewport(box, view);
		if (!shareWithin(box, visible)) return null;
		// Null across sites.
		const iframe: Element | null = view.frameElement;
		if (!iframe) return "unknown";
		box = inParent(box, iframe, view);
		view = iframe.ownerDocument.defaultView;
	}
	return "unknown";
}

/** A frame may be drawn at another size than it has for itself. */
function inParent(
	box: BoundingBox,
	iframe: Element,
	view: Window,
): BoundingBox {
	const outer = iframe.getBoundingClientRect();
	const inner = view.innerWidth + 2 * iframe.clientLeft;
	const scale = inner > 0 ? outer.width / inner : 1;
	return {
		x: outer.x + (iframe.clientLeft + box.x) * scale,
		y: outer.y + (iframe.clientTop + box.y) * scale,
		width: box.width * scale,
		height: box.height * scale,
	};
}

/** Pinched larger, the tab shows a part of the page. */
function inViewport(box: BoundingBox, view: Window): TabPosition | null {
	const { innerWidth, innerHeight, visualViewport } = view;
	const scale = visualViewport?.scale ?? 1;
	const place = shareWithin(box, {
		x: visualViewport?.offsetLeft ?? 0,
		y: visualViewport?.offsetTop ?? 0,
		width: innerWidth / scale,
		height: innerHeight / scale,
	});
	return (
		place && { place, viewport: { width: innerWidth, height: innerHeight } }
	);
}

function boxOf(element: Element): BoundingBox {
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x, y, width, height };
}
