// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { positionInTab } from "../../../src/content/capture/position-in-tab.ts";
import { element, showPage } from "../../support/meeting-page.ts";
import { patch } from "../../support/patch.ts";

const VIEWPORT = { width: 1_000, height: 500 };

beforeEach(() => {
	setView({ innerWidth: 1_000, innerHeight: 500 });
});

function setView(values: object): void {
	for (const [name, value] of Object.entries({
		visualViewport: null,
		frameElement: null,
		top: window,
		...values,
	}))
		patch(window, { [name]: { value } });
}

const positionOf = (box: string) => {
	showPage(`<p id="tile" data-box="${box}"></p>`);
	return positionInTab(element("#tile"));
};

describe("an element's position in the tab's picture", () => {
	test("is its box in shares of the viewport, at whatever size Chrome captures it", () => {
		expect(positionOf("100 250 200 100")).toEqual({
			box: { x: 0.1, y: 0.5, width: 0.2, height: 0.2 },
			viewport: VIEWPORT,
		});
	});

	test("is missing if it is scrolled out of sight, or cut off", () => {
		expect(positionOf("100 -80 200 100")).toBeNull();
		expect(positionOf("100 900 200 100")).toBeNull();
	});

	test("is larger on a page that is zoomed by a pinch", () => {
		setView({
			innerWidth: 1_000,
			innerHeight: 500,
			visualViewport: { scale: 2, offsetLeft: 100, offsetTop: 0 },
		});
		expect(positionOf("150 50 200 100")).toMatchObject({
			box: { x: 0.1, y: 0.2, width: 0.4, height: 0.4 },
		});
	});
});

describe("an element in an iframe", () => {
	const parent = { innerWidth: 1_000, innerHeight: 500, visualViewport: null };

	function inFrame(box: string, frameBox: string) {
		const frame = document.createElement("iframe");
		frame.setAttribute("data-box", frameBox);
		setView({
			innerWidth: 400,
			innerHeight: 300,
			parent: Object.assign(parent, { top: parent }),
			top: parent,
			frameElement: frame,
		});
		return positionOf(box);
	}

	test("has its position within the iframe added to the iframe's", () => {
		expect(inFrame("100 50 200 100", "500 100 400 300")).toEqual({
			box: { x: 0.6, y: 0.3, width: 0.2, height: 0.2 },
			viewport: VIEWPORT,
		});
	});

	test("is smaller in an iframe that is drawn smaller", () => {
		expect(inFrame("100 50 200 100", "500 100 200 150")).toMatchObject({
			box: { x: 0.55, y: 0.25, width: 0.1, height: 0.1 },
		});
	});

	test("is out of sight if the iframe is, or if it is scrolled away within it", () => {
		expect(inFrame("100 50 200 100", "500 -400 400 300")).toBeNull();
		expect(inFrame("100 290 200 100", "500 0 400 300")).toBeNull();
	});

	test("is unknown in an iframe of another site", () => {
		setView({ innerWidth: 400, innerHeight: 300, top: {}, frameElement: null });
		expect(positionOf("0 0 200 100")).toBe("unknown");
	});
});
