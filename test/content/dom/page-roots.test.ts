// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { findVideos } from "../../../src/content/dom/find-videos.ts";
import { pageRoots } from "../../../src/content/dom/page-roots.ts";
import { element, showPage } from "../../support/meeting-page.ts";

const noPause = async () => {};

function showInShadow(
	host: string,
	html: string,
	root: ParentNode = document,
): ShadowRoot {
	const shadow = element(host, root).attachShadow({ mode: "open" });
	shadow.innerHTML = html;
	return shadow;
}

async function videoIdsAt(
	roots: ReturnType<typeof pageRoots>,
	nowMs: number,
): Promise<readonly string[]> {
	return findVideos(await roots.find(nowMs, noPause)).map(({ id }) => id);
}

describe("the roots of a page", () => {
	test("are the document and its open shadow roots, including nested ones", async () => {
		showPage(`<video id="a"></video><div id="outer"></div>`);
		const outer = showInShadow("#outer", `<div id="inner"></div>`);
		showInShadow("#inner", `<video id="deep"></video>`, outer);
		expect(await videoIdsAt(pageRoots(), 0)).toEqual(["a", "deep"]);
	});

	test("are the document alone if there are no shadow roots", async () => {
		showPage("<p>Nobody yet</p>");
		expect(await pageRoots().find(0, noPause)).toEqual([document]);
	});

	test("are searched for less often if nothing new comes, at least once a minute", async () => {
		showPage(`<div id="host">plain</div>`);
		const roots = pageRoots();
		for (const nowMs of [0, 10_000, 30_000, 70_000])
			expect(await videoIdsAt(roots, nowMs)).toEqual([]);
		showInShadow("#host", `<video id="late"></video>`);
		expect(await videoIdsAt(roots, 129_000)).toEqual([]);
		expect(await videoIdsAt(roots, 130_000)).toEqual(["late"]);
		// After that the intervals start again from the shortest.
		showPage(`<div id="host">plain</div>`);
		showInShadow("#host", `<video id="other"></video>`);
		expect(await videoIdsAt(roots, 140_000)).toEqual(["other"]);
	});

	test("include one that is attached late within 10 s, and from then on its videos at once", async () => {
		showPage(`<div id="host"></div>`);
		const roots = pageRoots();
		expect(await videoIdsAt(roots, 0)).toEqual([]);
		const shadow = showInShadow("#host", `<video id="late"></video>`);
		expect(await videoIdsAt(roots, 10_000)).toEqual(["late"]);
		shadow.innerHTML += `<video id="later"></video>`;
		expect(await videoIdsAt(roots, 10_500)).toEqual(["late", "later"]);
	});

	test("include those of an element that the page adds at once, with nested ones", async () => {
		showPage("<main></main>");
		const roots = pageRoots();
		expect(await videoIdsAt(roots, 0)).toEqual([]);
		const added = document.createElement("section");
		added.innerHTML = `<p></p><div id="host"></div>`;
		element("main").append(added);
		const shadow = showInShadow("#host", `<i id="inner"></i>`);
		showInShadow("#inner", `<video id="deep"></video>`, shadow);
		expect(roots.add(added)).toBe(true);
		expect(roots.add(element("p"))).toBe(false);
		expect(await videoIdsAt(roots, 500)).toEqual(["deep"]);
	});

	test("go with their hosts", async () => {
		showPage(`<div id="host"></div>`);
		showInShadow("#host", `<video id="a"></video>`);
		const roots = pageRoots();
		expect(await videoIdsAt(roots, 0)).toEqual(["a"]);
		element("#host").remove();
		expect(await videoIdsAt(roots, 500)).toEqual([]);
	});

	test("are searched for with pauses on a page of many elements, and not in every pass", async () => {
		showPage("<p></p>".repeat(2_000));
		const pause = vi.fn(noPause);
		const roots = pageRoots();
		await roots.find(0, pause);
		const calls = pause.mock.calls.length;
		expect(calls).toBeGreaterThanOrEqual(4);
		await roots.find(2_000, pause);
		expect(pause.mock.calls.length).toBe(calls);
	});
});
