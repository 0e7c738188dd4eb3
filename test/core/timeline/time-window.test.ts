import { describe, expect, test } from "vitest";
import {
	isLatest,
	latest,
	pan,
	zoom,
} from "../../../src/core/timeline/time-window.ts";

const HOUR = 3_600_000;
const EXTENT = { fromMs: 0, toMs: 2 * HOUR };
const MIDDLE = { fromMs: HOUR / 2, toMs: HOUR };

describe("a chart's window", () => {
	test("shows the end at first, all of it if it is short, and never less than two minutes", () => {
		expect(latest(EXTENT, HOUR)).toEqual({ fromMs: HOUR, toMs: 2 * HOUR });
		expect(latest({ fromMs: 0, toMs: 600_000 }, HOUR).fromMs).toBe(0);
		expect(latest({ fromMs: 0, toMs: 10_000 }, HOUR)).toEqual({
			fromMs: -110_000,
			toMs: 10_000,
		});
	});

	test("moves no further than the recorded time", () => {
		expect(pan(MIDDLE, 60_000, EXTENT).toMs).toBe(HOUR + 60_000);
		expect(pan(MIDDLE, 9 * HOUR, EXTENT).toMs).toBe(2 * HOUR);
		expect(pan(MIDDLE, -9 * HOUR, EXTENT).fromMs).toBe(0);
		const short = { fromMs: 0, toMs: 10_000 };
		expect(pan(latest(short, HOUR), -HOUR, short).toMs).toBe(10_000);
	});

	test("zooms around a moment that stays where it is", () => {
		const at = MIDDLE.fromMs + 600_000;
		const near = zoom(MIDDLE, 0.5, at, EXTENT);
		expect(near.toMs - near.fromMs).toBe(HOUR / 4);
		expect((at - near.fromMs) / (HOUR / 4)).toBeCloseTo(600_000 / (HOUR / 2));
	});

	test("zooms between two minutes and everything", () => {
		const nearest = zoom(MIDDLE, 0.000_1, HOUR, EXTENT);
		expect(nearest.toMs - nearest.fromMs).toBe(120_000);
		expect(zoom(MIDDLE, 100, HOUR, EXTENT)).toEqual(EXTENT);
	});

	test("follows new time only if it ends with the recorded time", () => {
		expect(isLatest(latest(EXTENT, HOUR), EXTENT)).toBe(true);
		expect(isLatest(MIDDLE, EXTENT)).toBe(false);
	});
});
