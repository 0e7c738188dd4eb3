import type { ParticipantState } from "../../core/base/participant-state.ts";
import { showPageLanguage } from "../../platform/i18n/page-language.ts";
import { markAsOurs } from "../dom/our-elements.ts";
import { labelElement } from "./label-element.ts";
import type { LabelPosition } from "./label-position.ts";
import { LABEL_STYLES } from "./label-styles.ts";

export interface PositionedLabel extends LabelPosition {
	readonly tile: Element;
	readonly state: ParticipantState;
}

/** The one element that we put into a page, above everything else. The page's scripts cannot see what is in it. */
export interface LabelLayer {
	/** Shows these labels and no others. */
	draw(labels: readonly PositionedLabel[]): void;
	/** Brings the layer above an element that has gone full screen. */
	raise(): void;
	/** Puts the layer back if the page has removed it. */
	stay(): void;
	close(): void;
}

interface Drawn {
	readonly state: ParticipantState;
	readonly element: HTMLElement;
}

export function openLabelLayer(): LabelLayer {
	const host = document.createElement("div");
	markAsOurs(host);
	host.setAttribute("aria-hidden", "true");
	// A popover is in the top layer, as full-screen elements are; it takes no focus and no clicks.
	host.popover = "manual";
	const root = host.attachShadow({ mode: "closed" });
	const styles = new CSSStyleSheet();
	styles.replaceSync(LABEL_STYLES);
	root.adoptedStyleSheets = [styles];
	const sheet = document.createElement("div");
	showPageLanguage(sheet);
	root.append(sheet);
	let drawn: ReadonlyMap<Element, Drawn> = new Map();

	function drawOne({ tile, state, x, y, maxWidth }: PositionedLabel): Drawn {
		const before = drawn.get(tile);
		const isSame = before?.state === state;
		const element = isSame ? before.element : labelElement(state);
		if (!isSame) {
			before?.element.remove();
			sheet.append(element);
		}
		element.style.transform = `translate(${x}px, ${y}px)`;
		element.style.maxWidth = `${maxWidth}px`;
		return { state, element };
	}

	function raise(): void {
		if (host.isConnected) host.hidePopover();
		else document.documentElement.append(host);
		host.showPopover();
	}

	raise();
	return {
		draw(labels) {
			const now = new Map(labels.map((label) => [label.tile, drawOne(label)]));
			for (const [tile, { element }] of drawn)
				if (!now.has(tile)) element.remove();
			drawn = now;
		},
		raise,
		stay() {
			if (!host.isConnected) raise();
		},
		close: () => host.remove(),
	};
}
