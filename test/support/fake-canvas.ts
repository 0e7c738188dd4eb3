import { vi } from "vitest";
import { patch } from "./patch.ts";

const CHARACTER_PX = 6;

/** What was painted on a canvas since it was last emptied. */
export interface Painted {
	word: string;
	/** Lines of drawings. */
	lines: number;
	scale: number;
	/** How often it was painted, as happens each time that its size is set. */
	times: number;
}

function fontPx(font: string): number {
	return Number(/(\d+)px/.exec(font)?.[1] ?? 12);
}

/** Canvases that write down what is painted on them, because happy-dom paints nothing. */
export function fakeCanvas(): (canvas: Element) => Painted | undefined {
	const painted = new WeakMap<Element, Painted>();
	vi.stubGlobal("Path2D", class {});
	patch(HTMLCanvasElement.prototype, {
		getContext: { value: contextOf },
	});
	function contextOf(this: HTMLCanvasElement) {
		const times = (painted.get(this)?.times ?? 0) + 1;
		const now: Painted = { word: "", lines: 0, scale: 1, times };
		painted.set(this, now);
		let isSaved = false;
		const context = {
			font: "",
			scale(scale: number) {
				if (!isSaved) now.scale = scale;
			},
			save() {
				isSaved = true;
			},
			restore() {
				isSaved = false;
			},
			measureText: (text: string) => ({
				width: text.length * CHARACTER_PX * (fontPx(context.font) / 12),
				fontBoundingBoxAscent: 11,
				fontBoundingBoxDescent: 3,
			}),
			stroke(path?: unknown) {
				if (path) now.lines++;
			},
			fillText(word: string) {
				now.word = word;
			},
			beginPath() {},
			roundRect() {},
			fill() {},
			setLineDash() {},
			translate() {},
		};
		return context;
	}
	return (canvas) => painted.get(canvas);
}
