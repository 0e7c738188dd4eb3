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

	test("include a name beside an icon, be it drawn or spelt", () => {
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

	test("leave out controls and what is hidden", () => {
		expect(
			textsIn(`<button>Pin</button><p style="display:none">Bo</p><b>Ana</b>`),
		).toEqual(["Ana"]);
	});

	test("are all of them where the tile itself is hidden", () => {
		showPage(`<div id="tile" style="display:none"><b>Ana</b></div>`);
		expect(textLeaves(element("#tile"))).toMatchObject([{ text: "Ana" }]);
	});

	test("end somewhere, however much a page puts into a tile", () => {
		expect(textsIn("<b>Ana</b>".repeat(5_000)).length).toBeLessThanOrEqual(400);
	});
});
