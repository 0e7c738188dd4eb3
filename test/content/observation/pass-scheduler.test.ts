import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
	type PassScheduler,
	passScheduler,
} from "../../../src/content/observation/pass-scheduler.ts";

let life = new AbortController();
let page: PassScheduler;
const failed = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	life = new AbortController();
	failed.mockReset();
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function watch(work: () => Promise<number | null> = async () => null) {
	const visit = vi.fn(work);
	page = passScheduler(visit, failed, life.signal);
	return visit;
}

describe("passScheduler", () => {
	test("starts a pass at once, then after 10 s, and ever less often if nothing is reported", async () => {
		const visit = watch();
		const looks = async (ms: number) => {
			const before = visit.mock.calls.length;
			await pass(ms);
			return visit.mock.calls.length - before;
		};
		expect(visit).toHaveBeenCalledTimes(1);
		for (const pauseMs of [10_000, 20_000, 40_000, 40_000]) {
			expect(await looks(pauseMs - 1)).toBe(0);
			expect(await looks(1)).toBe(1);
		}
		page.changed();
		await pass(0);
		expect(await looks(10_000)).toBe(1);
	});

	test("starts the next pass when the last one asks for it, but not within 500 ms", async () => {
		const wishes = [2_000, 0, null];
		const visit = watch(async () => wishes.shift() ?? null);
		await pass(1_999);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(2);
		await pass(499);
		expect(visit).toHaveBeenCalledTimes(2);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(3);
	});

	test("starts a pass soon after a change, but not within 500 ms of the last one", async () => {
		const visit = watch();
		await pass(100);
		page.changed();
		await pass(399);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("starts a pass at once after a change if the last one was long ago", async () => {
		const visit = watch();
		await pass(1_000);
		page.changed();
		await pass(0);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("starts two passes a second on a page that never stops changing", async () => {
		const visit = watch();
		for (let ms = 0; ms < 5_000; ms += 10) {
			page.changed();
			await pass(10);
		}
		expect(visit).toHaveBeenCalledTimes(11);
	});

	test("never starts a pass during another; a change meanwhile gets a pass afterwards", async () => {
		const visit = watch(
			() => new Promise((done) => setTimeout(() => done(null), 3_000)),
		);
		await pass(100);
		page.changed();
		await pass(2_900);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(500);
		expect(visit).toHaveBeenCalledTimes(2);
	});

	test("reports a pass that throws, and tries again soon", async () => {
		const error = new TypeError("The page lies.");
		const visit = watch(async () => {
			throw error;
		});
		await pass(1_999);
		expect(visit).toHaveBeenCalledTimes(1);
		await pass(1);
		expect(visit).toHaveBeenCalledTimes(2);
		expect(failed.mock.calls).toEqual([[error], [error]]);
		page.changed();
		await pass(500);
		expect(visit).toHaveBeenCalledTimes(3);
	});

	test("stops with its life: no pass and no timer is left", async () => {
		const visit = watch();
		page.changed();
		life.abort();
		expect(vi.getTimerCount()).toBe(0);
		page.changed();
		await pass(20_000);
		expect(visit).toHaveBeenCalledTimes(1);
	});

	test("sets no timer if its life ends during a pass", async () => {
		watch(() => new Promise((done) => setTimeout(() => done(null), 50)));
		life.abort();
		await pass(50);
		expect(vi.getTimerCount()).toBe(0);
	});
});
