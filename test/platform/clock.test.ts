import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { wait } from "../../src/platform/clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("wait", () => {
	test("ends after its time", async () => {
		const ended = vi.fn();
		wait(100, new AbortController().signal).then(ended);
		await vi.advanceTimersByTimeAsync(99);
		expect(ended).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(ended).toHaveBeenCalled();
	});

	test("ends at once with its signal, and leaves no timer", async () => {
		const end = new AbortController();
		const waited = wait(100, end.signal);
		end.abort();
		await waited;
		await wait(100, end.signal);
		expect(vi.getTimerCount()).toBe(0);
	});
});
