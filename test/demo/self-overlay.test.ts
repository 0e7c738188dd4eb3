import { describe, expect, it } from "vitest";
import { drawOverlay } from "../../demo/self-overlay.ts";

const OBSERVATION = {
	box: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
	landmarks: [{ x: 0.25, y: 0.5 }],
	expressions: [
		{ label: "happiness", probability: 0.82 },
		{ label: "neutral", probability: 0.1 },
		{ label: "surprise", probability: 0.05 },
		{ label: "fear", probability: 0.03 },
	],
	framesPerSecond: 9.96,
	state: "present",
};

/** A canvas of 1000x500 pixels that remembers what is drawn. */
function recorder() {
	const boxes: number[][] = [];
	const texts: string[] = [];
	const dots: number[][] = [];
	const context = {
		canvas: { width: 1_000, height: 500 },
		clearRect() {
			boxes.length = texts.length = dots.length = 0;
		},
		strokeRect: (...box: number[]) => boxes.push(box),
		fillText: (text: string) => texts.push(text),
		fillRect(x: number, y: number, width: number, height: number) {
			if (width === height) dots.push([x + width / 2, y + height / 2]);
		},
	};
	return {
		boxes,
		texts,
		dots,
		context: context as unknown as CanvasRenderingContext2D,
	};
}

describe("the overlay", () => {
	it("draws the box and the landmarks where the picture shows them", () => {
		const { context, boxes, dots } = recorder();
		drawOverlay(context, OBSERVATION, false);
		expect(boxes).toEqual([[100, 100, 300, 200]]);
		expect(dots).toEqual([[250, 250]]);
	});

	it("draws them on the other side if the picture is mirrored", () => {
		const { context, boxes, dots } = recorder();
		drawOverlay(context, OBSERVATION, true);
		expect(boxes).toEqual([[expect.closeTo(600), 100, 300, 200]]);
		expect(dots).toEqual([[750, 250]]);
	});

	it("writes the leading expressions with their probabilities, and the frames per second", () => {
		const { context, texts } = recorder();
		drawOverlay(context, OBSERVATION, true);
		expect(texts).toEqual(
			expect.arrayContaining(["present", "10.0 fps", "happiness", "82 %"]),
		);
		expect(texts).not.toContain("fear");
	});

	it("clears its drawing once no face is seen", () => {
		const { context, boxes, texts, dots } = recorder();
		drawOverlay(context, OBSERVATION, true);
		drawOverlay(context, null, true);
		expect([boxes, texts, dots]).toEqual([[], [], []]);
	});
});
