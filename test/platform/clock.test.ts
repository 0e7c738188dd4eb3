import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { roomClock, wait } from "../../src/platform/clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the room's clock", () => {
	const START_MS = 1_700_000_000_000;
	beforeEach(() => void vi.setSystemTime(START_MS));

	test("follows the computer's date from when it began, whatever the document's time of origin is", () => {
		vi.spyOn(performance, "timeOrigin", "get").mockReturnValue(1);
		const { nowMs } = roomClock();
		vi.advanceTimersByTime(5_000);
		expect(nowMs()).toBeCloseTo(START_MS + 5_000, 0);
	});

	test("counts a sleep, and says how dates differ after the date was set back", () => {
		const { nowMs, dateMoves } = roomClock();
		vi.setSystemTime(START_MS + 600_000);
		expect(nowMs()).toBeCloseTo(START_MS + 600_000, 0);
		expect(dateMoves()).toEqual([]);
		vi.setSystemTime(START_MS - 3_600_000);
		expect(nowMs()).toBeCloseTo(START_MS + 600_000, 0);
		expect(dateMoves()).toMatchObject([{ fromMs: 0 }]);
		expect(dateMoves()[0]?.byMs).toBeCloseTo(4_200_000, 0);
		expect(dateMoves()).toBe(dateMoves());
	});
});

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
