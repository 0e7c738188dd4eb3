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
	test("where it is in one of the last pass", () => {
		const tiles = aPage();
		const text = element("#tile span").firstChild;
		expect(text && concernTiles([aRecord(text)], tiles)).toBe(true);
	});

	test("where something comes or goes beside one", () => {
		const tiles = aPage();
		const added = [document.createElement("div")];
		expect(concernTiles([aRecord(element("main"), { added })], tiles)).toBe(
			true,
		);
	});

	test("where a video comes or goes, however deep in what does", () => {
		const tiles = aPage();
		const wrap = document.createElement("div");
		wrap.innerHTML = "<p><video></video></p>";
		const chat = element("#chat");
		expect(concernTiles([aRecord(chat, { added: [wrap] })], tiles)).toBe(true);
		expect(concernTiles([aRecord(chat, { removed: [wrap] })], tiles)).toBe(
			true,
		);
	});

	test("where a frame comes that is granted something, as a meeting's is", () => {
		const main = document.createElement("main");
		const frame = document.createElement("iframe");
		const added = [frame];
		expect(concernTiles([aRecord(main, { added })], new Set())).toBe(false);
		frame.setAttribute("allow", "camera");
		expect(concernTiles([aRecord(main, { added })], new Set())).toBe(true);
	});

	test("where the page changes more at once than one would look through", () => {
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

test("watched are the attributes that sites' rules name, but no class and no style", () => {
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
