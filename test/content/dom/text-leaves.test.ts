// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { textLeaves } from "../../../src/content/dom/text-leaves.ts";
import { element, showPage } from "../../support/meeting-page.ts";

function textsIn(html: string): readonly string[] {
	showPage(`<div id="tile">${html}</div>`);
	return textLeaves(element("#tile")).map(({ text }) => text);
}

describe("the texts of a tile", () => {
	test("are those of its innermost elements, in the page's order", () => {
		expect(textsIn(`<p><b>Ana</b></p><i> Lima </i><u></u>`)).toEqual([
			"Ana",
			"Lima",
		]);
	});

	test("include a name next to an icon, whether that is drawn or a ligature", () => {
		expect(textsIn(`<span>Ana Lima<svg></svg></span>`)).toEqual(["Ana Lima"]);
		expect(textsIn(`<span><i>mic_off</i>Ana Lima</span>`)).toEqual([
			"Ana Lima",
			"mic_off",
		]);
	});

	test("leave out the caption around a name", () => {
		expect(textsIn(`<h3>Remote Video #1 <span>Ana</span></h3>`)).toEqual([
			"Ana",
		]);
	});

	test("leave out controls and hidden text", () => {
		expect(
			textsIn(`<button>Pin</button><p style="display:none">Bo</p><b>Ana</b>`),
		).toEqual(["Ana"]);
	});

	test("are all included if the tile itself is hidden", () => {
		showPage(`<div id="tile" style="display:none"><b>Ana</b></div>`);
		expect(textLeaves(element("#tile"))).toMatchObject([{ text: "Ana" }]);
	});

	test("are limited in number, however much a page puts into a tile", () => {
		expect(textsIn("<b>Ana</b>".repeat(5_000)).length).toBeLessThanOrEqual(400);
	});
});
