// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contentLifetime } from "../../src/platform/content-lifetime.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

const lives: AbortController[] = [];
function aLife(): AbortController {
	const life = contentLifetime();
	lives.push(life);
	return life;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	for (const life of lives.splice(0)) life.abort();
	vi.useRealTimers();
});

describe("the life of a content script", () => {
	test("continues while the extension is there", () => {
		const life = aLife();
		vi.advanceTimersByTime(60_000);
		expect(life.signal.aborted).toBe(false);
	});

	test("ends when a newer copy starts in the same page frame, and the newer one goes on", () => {
		const older = aLife();
		const newer = aLife();
		expect(older.signal.aborted).toBe(true);
		expect(newer.signal.aborted).toBe(false);
	});

	test("ends when the page goes", () => {
		const life = aLife();
		window.dispatchEvent(new Event("pagehide"));
		expect(life.signal.aborted).toBe(true);
	});

	test.each([
		["has no id any more", () => ({})],
		["is gone", () => undefined],
		[
			"throws when asked",
			() => {
				throw new Error("Extension context invalidated.");
			},
		],
	])("ends within 2 s when the runtime %s", (_what, runtime) => {
		const life = aLife();
		Object.defineProperty(fakeBrowser.api, "runtime", { get: runtime });
		vi.advanceTimersByTime(1_999);
		expect(life.signal.aborted).toBe(false);
		vi.advanceTimersByTime(1);
		expect(life.signal.aborted).toBe(true);
	});

	test("leaves no timer behind", () => {
		const life = aLife();
		expect(vi.getTimerCount()).toBe(1);
		life.abort();
		expect(vi.getTimerCount()).toBe(0);
	});
});
