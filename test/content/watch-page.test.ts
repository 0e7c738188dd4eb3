// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "../../src/content/watch-page.ts";

let life = new AbortController();
let report = () => {};
const disconnect = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	life = new AbortController();
	// The observer's own delivery does not follow fake timers: the test reports changes itself.
	vi.stubGlobal(
		"MutationObserver",
		class {
			disconnect = disconnect;
			observe = vi.fn();
			constructor(changed: () => void) {
				report = changed;
			}
		},
	);
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function watch(work: () => Promise<void> = async () => {}) {
	const visit = vi.fn(work);
	watchPage(visit, life.signal);
	return visit;
}

describe("watchPage", () => {
	test("looks at once, and then every 2 s where nothing is reported", async () => {
		const visit = watch();
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1_999);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(2);
		await pass(2_000);
		expect(visit).toHaveBeenCalledTimes(3);
	});

	test("looks soon after a change, but not sooner than 500 ms after the last look", async () => {
		const visit = watch();
		await pass(100);
		report();
		await pass(399);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("looks at once after a change where the last look was long ago", async () => {
		const visit = watch();
		await pass(1_000);
		report();
		await pass(0);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("looks twice a second on a page that never stops changing", async () => {
		const visit = watch();
		for (let ms = 0; ms < 5_000; ms += 10) {
			report();
			await pass(10);
		}
		expect(visit).toHaveBeenCalledTimes(11);
	});

	test.each(["playing", "pause", "emptied", "resize", "loadedmetadata"])(
		"looks after a video's %s, which does not bubble",
		async (name) => {
			const visit = watch();
			await pass(600);
			document.body.innerHTML = "<video></video>";
			document.querySelector("video")?.dispatchEvent(new Event(name));
			await pass(0);
			expect(visit).toHaveBeenCalledTimes(2);
		},
	);

	test("never looks a second time while a look goes on; a change meanwhile is looked at after", async () => {
		const visit = watch(() => new Promise((done) => setTimeout(done, 3_000)));
		await pass(100);
		report();
		await pass(2_900);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(500);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("stops with its life: no look, no timer, no observer is left", async () => {
		const visit = watch();
		report();
		life.abort();
		expect(disconnect).toHaveBeenCalled();
		expect(vi.getTimerCount()).toBe(0);
		report();
		document.dispatchEvent(new Event("playing"));
		await pass(10_000);
		expect(visit).toHaveBeenCalledTimes(1);
	});

	test("sets no timer where its life ends during a look", async () => {
		watch(() => new Promise((done) => setTimeout(done, 50)));
		life.abort();
		await pass(50);
		expect(vi.getTimerCount()).toBe(0);
	});
});
