import { shareWithin } from "../../core/picture/crop-geometry.ts";
import type {
	BoundingBox,
	NormalisedBox,
} from "../../core/picture/geometry.ts";
import { boxOf } from "../dom/page-members.ts";

/** Where an element is in the tab's picture now. */
export interface TabPosition {
	/** The element's box, in shares (0..1) of the viewport. */
	readonly box: NormalisedBox;
	/** In the page's own pixels; only its shape matters, because Chrome captures at a size of its own. */
	readonly viewport: { readonly width: number; readonly height: number };
}

/** More iframes than any page nests. */
const MAX_IFRAMES = 8;

/**
 * Returns "unknown" in an iframe of another site, which cannot see its own
 * position; null if the element is wholly or partly out of sight.
 */
export function positionInTab(
	element: Element,
): TabPosition | "unknown" | null {
	let box: BoundingBox = boxOf(element);
	let view: Window = window;
	for (let i = 0; i < MAX_IFRAMES; i++) {
		const visible = {
			x: 0,
			y: 0,
			width: view.innerWidth,
			height: view.innerHeight,
		};
		if (view === view.top) return inViewport(box, view);
		if (!shareWithin(box, visible)) return null;
		// `frameElement` is null across sites.
		const iframe: Element | null = view.frameElement;
		if (!iframe) return "unknown";
		box = inParent(box, iframe, view);
		view = view.parent;
	}
	return "unknown";
}

/** Scales the box, because an iframe may be drawn at another size than it has inside. */
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

/** While the user has zoomed in by pinching, the tab shows only a part of the page. */
function inViewport(box: BoundingBox, view: Window): TabPosition | null {
	const { innerWidth, innerHeight, visualViewport } = view;
	const scale = visualViewport?.scale ?? 1;
	const share = shareWithin(box, {
		x: visualViewport?.offsetLeft ?? 0,
		y: visualViewport?.offsetTop ?? 0,
		width: innerWidth / scale,
		height: innerHeight / scale,
	});
	return (
		share && {
			box: share,
			viewport: { width: innerWidth, height: innerHeight },
		}
	);
}
