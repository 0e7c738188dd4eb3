import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { monotonicMs } from "../../../src/platform/clock.ts";
import {
	staleForMs,
	stalenessState,
} from "../../../src/ui/state/staleness-state.ts";

beforeEach(() => void vi.useFakeTimers({ now: 100_000 }));
afterEach(() => void vi.useRealTimers());

test("news becomes stale by itself when no more comes, and nothing changes while it comes", () => {
	const end = new AbortController();
	const receivedAtMs = signal<number | null>(monotonicMs());
	const staleMs = stalenessState(receivedAtMs, end.signal);
	let changes = 0;
	staleMs.subscribe(() => void changes++);
	const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);
	pass(1);
	receivedAtMs.value = monotonicMs();
	pass(1);
	pass(1);
	pass(1);
	expect([staleMs.value, changes]).toEqual([null, 1]);
	pass(1);
	expect(staleMs.value).toBe(4_000);
	pass(1);
	expect(staleMs.value).toBe(5_000);
	receivedAtMs.value = monotonicMs();
	expect(staleMs.value).toBeNull();
	receivedAtMs.value = null;
	pass(9);
	expect(staleMs.value).toBeNull();
	expect(vi.getTimerCount()).toBe(1);
	end.abort();
	expect(vi.getTimerCount()).toBe(0);
});

test("news counts as live for three seconds, then as old as it is", () => {
	expect(staleForMs(1_000, 4_000)).toBeNull();
	expect(staleForMs(1_000, 4_001)).toBe(3_001);
});
