import type { Page } from "playwright-core";
import { inContentWorld } from "./content-world.ts";

export interface SeenLabel {
	/** Null until the label has been painted once since the first call. */
	readonly word: string | null;
	readonly lines: number;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly width: number;
	/** Whether there is anything in the picture. */
	readonly isVisible: boolean;
	/** How often it was painted since the first call. */
	readonly paintings: number;
}

/** The labels on a page, which only the extension's own world can see; null if there is no element for them. */
export async function labelsOn(
	page: Page,
): Promise<readonly SeenLabel[] | null> {
	return (await inContentWorld(page, `(${readLabels})()`)) as
		| readonly SeenLabel[]
		| null;
}

declare const chrome: {
	readonly dom: {
		openOrClosedShadowRoot(element: Element): ShadowRoot | null;
	};
};

/** Runs in the content script's world. Labels have no text, so from the first call on, what is painted on a canvas is also written in its attributes, which the page cannot see. */
function readLabels(): readonly SeenLabel[] | null {
	const hosts = [...document.documentElement.children].filter((one) =>
		one.hasAttribute("popover"),
	);
	const [host] = hosts;
	if (!host) return null;
	if (hosts.length > 1) throw new Error("There is more than one element.");
	if (host.shadowRoot) throw new Error("It is open.");
	const isRead = Reflect.has(globalThis, "readsLabels");
	const { prototype } = CanvasRenderingContext2D;
	const { stroke, fillText } = prototype;
	if (!isRead) {
		Reflect.set(globalThis, "readsLabels", true);
		prototype.stroke = function count(path?: Path2D) {
			const { dataset } = this.canvas;
			if (path) dataset.lines = String(Number(dataset.lines ?? 0) + 1);
			Reflect.apply(stroke, this, path ? [path] : []);
		};
		// The word is painted last.
		prototype.fillText = function write(word, x, y) {
			const { dataset } = this.canvas;
			dataset.word = word;
			dataset.drawn = dataset.lines ?? "0";
			dataset.lines = "0";
			dataset.paintings = String(Number(dataset.paintings ?? 0) + 1);
			fillText.call(this, word, x, y);
		};
	}
	const root = chrome.dom.openOrClosedShadowRoot(host);
	return [...(root?.querySelectorAll("canvas") ?? [])].map((canvas) => {
		const { left, top, right, width } = canvas.getBoundingClientRect();
		const { word, drawn, paintings } = canvas.dataset;
		const data = canvas
			.getContext("2d")
			?.getImageData(0, 0, canvas.width, canvas.height).data;
		return {
			word: word ?? null,
			lines: Number(drawn ?? 0),
			left,
			top,
			right,
			width,
			paintings: Number(paintings ?? 0),
			isVisible: data?.some((value) => value > 0) ?? false,
		};
	});
}
