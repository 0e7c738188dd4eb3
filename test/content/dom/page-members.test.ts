// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import { pageRoots } from "../../../src/content/dom/page-roots.ts";
import {
	parentAcrossShadow,
	pathToTile,
} from "../../../src/content/dom/shadow-dom.ts";
import { tileLister } from "../../../src/content/people/tile-lister.ts";
import { element, play, showPage } from "../../support/meeting-page.ts";

/** Members that walks depend on, and that a control in a form can hide. Those that happy-dom itself reads (`getAttribute`, `getRootNode`) are tried in Chromium. */
const HIDDEN = [
	"localName",
	"tagName",
	"parentElement",
	"parentNode",
	"children",
	"childNodes",
	"childElementCount",
	"firstChild",
	"nextSibling",
	"firstElementChild",
	"nextElementSibling",
	"nodeType",
	"textContent",
	"shadowRoot",
	"isConnected",
	"id",
	"className",
	"classList",
	"hasChildNodes",
	"contains",
	"compareDocumentPosition",
	"matches",
	"closest",
	"querySelector",
	"querySelectorAll",
	"getElementsByTagName",
	"getBoundingClientRect",
	"checkVisibility",
] as const;

/** Hides members as a browser does for controls in a form and named images in a document; happy-dom does not. */
function hide(node: Node, names: readonly string[] = HIDDEN): void {
	const control = document.createElement("input");
	for (const name of names)
		Object.defineProperty(node, name, { value: control, configurable: true });
}

const BOX = `data-box="0 0 400 225"`;
async function listPage() {
	const list = await tileLister()(0);
	return list.tiles.map(({ name, tileId }) => [name, tileId]);
}

function showForms(): HTMLVideoElement {
	showPage(
		`<main><div class="tile" ${BOX} data-participant-id="7"><video ${BOX}></video><div class="inner"><b ${BOX}>Ada Lovelace</b></div></div></main>`,
	);
	return play("video");
}

describe("a page whose forms hide members", () => {
	test("is read like any other", async () => {
		showForms();
		const plain = await listPage();
		expect(plain).toHaveLength(1);
		showForms();
		hide(element(".tile"));
		hide(element(".inner"));
		hide(element("main"));
		expect(await listPage()).toEqual(plain);
	});

	test.each(HIDDEN)("is read with %s hidden", async (name) => {
		showForms();
		const plain = await listPage();
		showForms();
		for (const select of [".tile", ".inner", "main"])
			hide(element(select), [name]);
		expect(await listPage()).toEqual(plain);
	});

	test("is read with the document's members hidden", async () => {
		showForms();
		const plain = await listPage();
		const names = [
			"querySelectorAll",
			"querySelector",
			"body",
			"documentElement",
			"createElement",
			"visibilityState",
			"addEventListener",
			"baseURI",
		];
		hide(document, names);
		try {
			expect(await listPage()).toEqual(plain);
		} finally {
			for (const name of names) Reflect.deleteProperty(document, name);
		}
	});

	test("has its shadow roots and changes found", async () => {
		showForms();
		const host = document.createElement("div");
		hide(element(".inner"));
		host.attachShadow({ mode: "open" });
		element("main").append(host);
		hide(element("main"));
		expect(await pageRoots().find(0, () => undefined)).toHaveLength(2);
		const dirty = dirtyNodes();
		dirty.take();
		dirty.videoChanged(element("b"));
		const taken = dirty.take();
		expect(taken !== "all" && taken.nodes.has(element("body"))).toBe(true);
	});
});

describe("a walk upwards ends", () => {
	test("at the tile, or the top of the page, whatever a form says its parent is", () => {
		const video = showForms();
		const inside = element(".tile");
		Object.defineProperty(inside, "parentElement", { value: video });
		Object.defineProperty(inside, "parentNode", { value: video });
		expect(parentAcrossShadow(inside)).toBe(element("main"));
		expect(pathToTile(video, document.createElement("i")).at(-1)).toBe(
			document.documentElement,
		);
	});

	test("after a limited number of elements, however deep the page is", () => {
		showPage("<main></main>");
		let at: Element = element("main");
		for (let i = 0; i < 2_000; i++) {
			const next = document.createElement("div");
			at.append(next);
			at = next;
		}
		expect(pathToTile(at, element("body")).length).toBeLessThanOrEqual(201);
	});
});
