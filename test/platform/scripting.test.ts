import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	injectScript,
	probePage,
	refusalCode,
} from "../../src/platform/scripting.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import type { FakePage } from "../support/browser/fake-tabs.ts";

let page: FakePage;
beforeEach(() => {
	page = fakeBrowser.tabs.page(7);
	page.frames.set(3, null);
});

describe("probePage", () => {
	test.each([
		["text/html", null],
		["application/xhtml+xml", null],
		["application/pdf", "page-is-file"],
		["text/plain", "page-is-file"],
		["image/png", "page-is-file"],
	])("a page of %s: %s", async (type, code) => {
		page.contentType = type;
		const probed = await probePage(7);
		expect(probed.ok ? null : probed.error.code).toBe(code);
	});

	test("one of the browser's own pages is not readable", async () => {
		page.refuse = () => "Cannot access a chrome:// URL";
		expect(await probePage(7)).toMatchObject({
			error: { code: "page-not-readable" },
		});
	});
});

describe("injectScript", () => {
	test("reaches each page frame once in a run, however often it is called", async () => {
		await injectScript(7, "content.js", 1, false);
		page.frames.set(9, null);
		await injectScript(7, "content.js", 1, false);
		expect(page.injected).toEqual([0, 3, 9]);
	});

	test("reaches all page frames again if it is asked to, and for another run", async () => {
		await injectScript(7, "content.js", 1, false);
		await injectScript(7, "content.js", 1, true);
		await injectScript(7, "content.js", 2, false);
		expect(page.injected).toEqual([0, 3, 0, 3, 0, 3]);
	});

	test("an iframe that goes meanwhile does no harm", async () => {
		let calls = 0;
		page.refuse = (frameId) =>
			frameId === 3 && calls++ > 0 ? "No frame with id 3." : null;
		expect(await injectScript(7, "content.js", 1, false)).toMatchObject({
			ok: true,
		});
		expect(page.injected).toEqual([0]);
	});

	test("a page that refuses is a failure with Chrome's message", async () => {
		page.refuse = () => "Cannot access a chrome:// URL";
		expect(await injectScript(7, "content.js", 1, false)).toEqual({
			ok: false,
			error: {
				code: "page-not-readable",
				detail: "Cannot access a chrome:// URL",
			},
		});
	});

	test("a page that never answers is a failure, too", async () => {
		vi.useFakeTimers();
		page.isHung = true;
		const answered = injectScript(7, "content.js", 1, false);
		await vi.advanceTimersByTimeAsync(10_000);
		vi.useRealTimers();
		expect(await answered).toMatchObject({
			error: { code: "meeting-disconnected" },
		});
	});
});

describe("refusalCode", () => {
	test.each([
		["Cannot access a chrome:// URL", "page-not-readable"],
		["The extensions gallery cannot be scripted.", "page-not-readable"],
		["Frame with ID 0 is showing error page", "page-not-readable"],
		[
			"Cannot access a chrome-extension:// URL of different extension",
			"page-not-readable",
		],
		[
			"This page cannot be scripted due to an ExtensionsSettings policy.",
			"page-not-readable",
		],
		[
			"Cannot access contents of the page. Extension manifest must request permission to access the respective host.",
			"injection-refused",
		],
	])("maps %j to %s", (words, code) => {
		expect(refusalCode(words)).toBe(code);
	});
});
