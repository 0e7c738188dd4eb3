import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellWhenIdle } from "../../../src/offscreen/host/tell-when-idle.ts";

const end = new AbortController();
let isBusy = true;
const tell = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test("a document that has been idle for a minute reports it, repeatedly until it is closed", () => {
	tellWhenIdle(() => isBusy, Date.now, end.signal, tell);
	vi.advanceTimersByTime(300_000);
	expect(tell).not.toHaveBeenCalled();
	isBusy = false;
	vi.advanceTimersByTime(50_000);
	expect(tell).not.toHaveBeenCalled();
	vi.advanceTimersByTime(20_000);
	expect(tell).toHaveBeenCalled();
	isBusy = true;
	vi.advanceTimersByTime(10_000);
	tell.mockClear();
	vi.advanceTimersByTime(100_000);
	expect(tell).not.toHaveBeenCalled();
	end.abort();
	expect(vi.getTimerCount()).toBe(0);
});
