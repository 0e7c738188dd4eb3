// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import { pageSearch } from "../../../src/content/dom/page-search.ts";
import { element, showPage } from "../../support/meeting-page.ts";

let dirty = dirtyNodes();
let search = pageSearch();
let observer: MutationObserver;

beforeEach(() => {
	showPage(
		`<main><p data-key="ana"><video></video></p><p data-key="bo"></p></main><aside></aside>`,
	);
	dirty = dirtyNodes();
	search = pageSearch();
	observer = new MutationObserver((records) => dirty.changed(records));
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributeFilter: ["data-key", "data-room"],
	});
});
afterEach(() => observer.disconnect());

const whole = (select: string) => [...document.querySelectorAll(select)];
const delivered = () => new Promise((done) => setTimeout(done, 0));

/** The result of a pass, and whether it searched the whole page for it. */
async function pass(select: string, nowMs = 0) {
	await delivered();
	search.begin(nowMs, dirty.take());
	const spy = vi.spyOn(Document.prototype, "querySelectorAll");
	const found = search.find(document, select);
	const isWhole = spy.mock.calls.length > 0;
	spy.mockRestore();
	return { found, isWhole };
}

describe("a search of the page", () => {
	test("goes through the whole page once, and finds the effects of a change without doing so again", async () => {
		expect((await pass("video")).isWhole).toBe(true);
		element("main").prepend(document.createElement("video"));
		const { found, isWhole } = await pass("video");
		expect(found).toEqual(whole("video"));
		expect(found).toHaveLength(2);
		expect(isWhole).toBe(false);
	});

	test.each<[string, string, () => void]>([
		["an element goes", "video", () => element("video").remove()],
		[
			"a key comes",
			"[data-key]",
			() => element("aside").setAttribute("data-key", "cy"),
		],
		[
			"a key goes",
			"[data-key]",
			() => element("p").removeAttribute("data-key"),
		],
		[
			"a video comes into it",
			"[data-key]:has(video)",
			() => element("[data-key=bo]").append(document.createElement("video")),
		],
		[
			"the video goes out of it",
			"[data-key]:has(video)",
			() => element("aside").append(element("video")),
		],
		[
			"an element around it changes",
			"[data-room] video",
			() => element("main").setAttribute("data-room", "1"),
		],
		[
			"it moves behind another",
			"[data-key]",
			() => element("main").append(element("p")),
		],
	])(
		"finds the same as a search of the whole page if %s",
		async (_, select, deed) => {
			await pass(select);
			deed();
			const { found, isWhole } = await pass(select);
			expect(found).toEqual(whole(select));
			expect(isWhole).toBe(false);
		},
	);

	test("goes through the whole page after ten seconds, because of changes to classes", async () => {
		await pass(".tile");
		element("p").className = "tile";
		expect((await pass(".tile", 9_000)).found).toEqual([]);
		expect((await pass(".tile", 10_000)).found).toEqual(whole(".tile"));
	});

	test("goes through the whole page if it was not used in the pass before, or very much has changed", async () => {
		await pass("video");
		await pass("[data-key]");
		expect((await pass("video")).isWhole).toBe(true);
		for (let i = 0; i < 50; i++)
			element("aside").append(document.createElement("i"));
		expect((await pass("video")).isWhole).toBe(true);
	});

	test("keeps its findings in a shadow root separate", async () => {
		const root = element("aside").attachShadow({ mode: "open" });
		root.innerHTML = "<video></video>";
		observer.observe(root, { subtree: true, childList: true });
		search.begin(0, dirty.take());
		expect(search.find(root, "video")).toHaveLength(1);
		expect(search.find(document, "video")).toHaveLength(1);
		root.append(document.createElement("video"));
		await delivered();
		search.begin(500, dirty.take());
		expect(search.find(root, "video")).toEqual([
			...root.querySelectorAll("video"),
		]);
		expect(search.find(document, "video")).toEqual(whole("video"));
	});
});
