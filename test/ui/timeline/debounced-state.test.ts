import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { debouncedState } from "../../../src/ui/timeline/debounced-state.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a debounced value follows when the value rests, not at each of its steps", () => {
	const end = new AbortController();
	const value = signal(1);
	const debounced = debouncedState(value, end.signal);
	expect(debounced.value).toBe(1);
	for (const step of [2, 3, 4]) {
		value.value = step;
		vi.advanceTimersByTime(100);
	}
	expect(debounced.value).toBe(1);
	vi.advanceTimersByTime(100);
	expect(debounced.value).toBe(4);
	value.value = 5;
	end.abort();
	vi.advanceTimersByTime(1_000);
	expect(debounced.value).toBe(4);
});
