import { beforeEach, describe, expect, test } from "vitest";
import { stageTimings } from "../../src/offscreen/stage-timings.ts";

let clockMs = 0;
beforeEach(() => {
	clockMs = 0;
});

describe("the timings of stages", () => {
	test("are the median of each stage that ran", () => {
		const timings = stageTimings(() => clockMs);
		for (const durationMs of [9, 1, 5]) timings.note("landmarks", durationMs);
		timings.note("expression", 2);
		expect(timings.medians()).toEqual({ landmarks: 5, expression: 2 });
	});

	test("are none before anything ran", () => {
		expect(stageTimings(() => clockMs).medians()).toEqual({});
	});

	test("measure a piece of work and hand on what it gives", () => {
		const timings = stageTimings(() => clockMs);
		const given = timings.time("pixels", () => {
			clockMs += 7;
			return "pixels";
		});
		expect(given).toBe("pixels");
		expect(timings.medians()).toEqual({ pixels: 7 });
	});

	test("measure also work that throws, and let it throw", () => {
		const timings = stageTimings(() => clockMs);
		const broken = () =>
			timings.time("detection", () => {
				clockMs += 3;
				throw new Error("the graph broke");
			});
		expect(broken).toThrow("the graph broke");
		expect(timings.medians()).toEqual({ detection: 3 });
	});
});
