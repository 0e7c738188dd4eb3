// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import {
	concernTiles,
	OBSERVED_ATTRIBUTES,
} from "../../../src/content/observation/page-changes.ts";
import { element, showPage } from "../../support/meeting-page.ts";

const NOTHING: readonly Node[] = [];

function aRecord(
	target: Node,
	{
		type = "childList",
		added = NOTHING,
		removed = NOTHING,
	}: {
		type?: MutationRecordType;
		added?: readonly Node[];
		removed?: readonly Node[];
	} = {},
): MutationRecord {
	const list = (nodes: readonly Node[]) => {
		const holder = document.createDocumentFragment();
		holder.append(...nodes);
		return holder.childNodes;
	};
	return {
		type,
		target,
		addedNodes: list(added),
		removedNodes: list(removed),
		attributeName: null,
		attributeNamespace: null,
		nextSibling: null,
		previousSibling: null,
		oldValue: null,
	};
}

function aPage() {
	showPage(`<main><div id="tile"><span>Ana</span></div></main>
		<aside id="chat"><p>Hello</p></aside>`);
	return new Set<Node>([element("#tile")]);
}

describe("a change concerns tiles", () => {
	test("if it is in a tile of the last pass", () => {
		const tiles = aPage();
		const text = element("#tile span").firstChild;
		expect(text && concernTiles([aRecord(text)], tiles)).toBe(true);
	});

	test("if something comes or goes next to one", () => {
		const tiles = aPage();
		const added = [document.createElement("div")];
		expect(concernTiles([aRecord(element("main"), { added })], tiles)).toBe(
			true,
		);
	});

	test("if a video comes or goes, however deep within a changed element", () => {
		const tiles = aPage();
		const wrap = document.createElement("div");
		wrap.innerHTML = "<p><video></video></p>";
		const chat = element("#chat");
		expect(concernTiles([aRecord(chat, { added: [wrap] })], tiles)).toBe(true);
		expect(concernTiles([aRecord(chat, { removed: [wrap] })], tiles)).toBe(
			true,
		);
	});

	test("if an iframe comes that has permissions, as a meeting's has", () => {
		const main = document.createElement("main");
		const frame = document.createElement("iframe");
		const added = [frame];
		expect(concernTiles([aRecord(main, { added })], new Set())).toBe(false);
		frame.setAttribute("allow", "camera");
		expect(concernTiles([aRecord(main, { added })], new Set())).toBe(true);
	});

	test("if the page changes too much at once to be searched", () => {
		const records = Array.from({ length: 300 }, () =>
			aRecord(element("#chat")),
		);
		expect(concernTiles(records, new Set())).toBe(true);
	});
});

describe("a change does not concern tiles", () => {
	test("in a chat", () => {
		const tiles = aPage();
		const added = [document.createElement("p"), document.createTextNode("!")];
		const chat = element("#chat");
		expect(concernTiles([aRecord(chat, { added })], tiles)).toBe(false);
		expect(concernTiles([aRecord(chat, { type: "attributes" })], tiles)).toBe(
			false,
		);
	});
});

test("the observed attributes are those that sites' rules name, but not class and style", () => {
	expect(OBSERVED_ATTRIBUTES).toEqual(
		expect.arrayContaining([
			"data-participant-id",
			"node-id",
			"data-lk-video-muted",
			"id",
		]),
	);
	expect(OBSERVED_ATTRIBUTES).not.toContain("class");
	expect(OBSERVED_ATTRIBUTES).not.toContain("style");
});
