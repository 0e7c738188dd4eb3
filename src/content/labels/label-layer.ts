import type { ParticipantState } from "../../core/base/participant-state.ts";
import { showPageLanguage } from "../../platform/i18n/page-language.ts";
import { markAsOurs } from "../dom/our-elements.ts";
import {
	appendTo,
	documentElementOf,
	newElement,
	parentNodeOf,
} from "../dom/page-members.ts";
import { LABEL_HEIGHT_PX, labelPainter } from "./label-painter.ts";
import type { LabelPosition } from "./label-position.ts";
import { LABEL_STYLES } from "./label-styles.ts";

export interface PositionedLabel extends LabelPosition {
	readonly tile: Element;
	readonly state: ParticipantState;
}

/**
 * The one element that we put into a page, above everything else. The page's
 * scripts cannot see what is in it: it is closed, it has no text, its parts have
 * the same size whatever they show, and they are moved by transforms, which are no
 * layout shifts.
 */
export interface LabelLayer {
	/** Shows these labels and no others. */
	draw(labels: readonly PositionedLabel[]): void;
	/** Paints each label anew at the next drawing, whether or not it has changed: the time that painting takes must not tell the page which one has. */
	renew(): void;
	/** Brings the layer above an element that has gone full screen. */
	raise(): void;
	/** Puts the layer back if the page has removed it. */
	stay(): void;
	close(): void;
}

interface Drawn {
	readonly canvas: HTMLCanvasElement;
	readonly painted: string;
}

export function openLabelLayer(isRightToLeft: boolean): LabelLayer {
	const host = newElement("div");
	markAsOurs(host);
	host.setAttribute("aria-hidden", "true");
	// A popover is in the top layer, as full-screen elements are; it takes no focus and no clicks.
	host.popover = "manual";
	const root = host.attachShadow({ mode: "closed" });
	const styles = new CSSStyleSheet();
	styles.replaceSync(LABEL_STYLES);
	root.adoptedStyleSheets = [styles];
	const sheet = newElement("div");
	showPageLanguage(sheet);
	root.append(sheet);
	const painter = labelPainter(isRightToLeft);
	let drawn: ReadonlyMap<Element, Drawn> = new Map();
	let round = 0;

	function drawOne(label: PositionedLabel): Drawn {
		const { tile, state, x, y, maxWidth } = label;
		const canvas = drawn.get(tile)?.canvas ?? newCanvas();
		const scale = screenScale();
		const snapped = (px: number) => Math.round(px * scale) / scale;
		const widthPx = snapped(Math.min(painter.widthPx, maxWidth));
		const painted = [state, widthPx, scale, round].join();
		if (painted !== drawn.get(tile)?.painted) {
			painter.paint(canvas, { state, widthPx, scale });
			canvas.style.width = `${widthPx}px`;
			canvas.style.height = `${LABEL_HEIGHT_PX}px`;
		}
		const left = snapped(isRightToLeft ? x - widthPx : x);
		canvas.style.transform = `translate(${left}px, ${snapped(y)}px)`;
		return { canvas, painted };
	}

	function newCanvas(): HTMLCanvasElement {
		const canvas = newElement("canvas");
		sheet.append(canvas);
		return canvas;
	}

	function clear(): void {
		sheet.replaceChildren();
		drawn = new Map();
	}

	function raise(): void {
		if (host.isConnected) host.hidePopover();
		else putInPlace();
		host.showPopover();
	}

	function putInPlace(): void {
		const root = documentElementOf(document);
		if (!root) return;
		appendTo(root, host);
		for (const node of [document, root])
			moved.observe(node, { childList: true });
	}

	/** A page may move the layer into one of its canvases, to paint and then read it there. The observer empties the layer before anything is painted. */
	const moved = new MutationObserver(() => {
		if (parentNodeOf(host) === documentElementOf(document)) return;
		clear();
		host.remove();
	});

	raise();
	return {
		draw(labels) {
			const now = new Map(labels.map((label) => [label.tile, drawOne(label)]));
			for (const [tile, { canvas }] of drawn)
				if (!now.has(tile)) canvas.remove();
			drawn = now;
		},
		renew() {
			round++;
		},
		raise,
		stay() {
			if (!host.isConnected) raise();
		},
		close() {
			moved.disconnect();
			host.remove();
		},
	};
}

/** A pinch enlarges the page without changing its pixel ratio. More than this is not worth the memory. */
const MAX_SCALE = 8;

/** Pixels of the screen for one CSS pixel, at any zoom. */
function screenScale(): number {
	const pinched = window.visualViewport?.scale ?? 1;
	return Math.min(window.devicePixelRatio * pinched, MAX_SCALE);
}
