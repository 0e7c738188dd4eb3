import { beforeEach, describe, expect, test } from "vitest";
import {
	STAGES,
	stageTimings,
} from "../../../src/offscreen/diagnostics/stage-timings.ts";

let clockMs = 0;
beforeEach(() => {
	clockMs = 0;
});

describe("the timings of stages", () => {
	test("are the median and the 95th percentile of each stage that ran", () => {
		const timings = stageTimings(() => clockMs);
		timings.note("expression", 2);
		for (const durationMs of [9, 1, 5]) timings.note("landmarks", durationMs);
		expect(timings.percentiles()).toEqual({
			landmarks: { p50: 5, p95: 9 },
			expression: { p50: 2, p95: 2 },
		});
	});

	test("are in the order in which a frame passes the stages", () => {
		const timings = stageTimings(() => clockMs);
		for (const stage of [...STAGES].reverse()) timings.note(stage, 1);
		expect(Object.keys(timings.percentiles())).toEqual(STAGES);
	});

	test("start again when asked to", () => {
		const timings = stageTimings(() => clockMs);
		timings.note("capture", 900);
		timings.restart();
		timings.note("capture", 1);
		expect(timings.percentiles()).toEqual({ capture: { p50: 1, p95: 1 } });
	});

	test("are none before anything ran", () => {
		expect(stageTimings(() => clockMs).percentiles()).toEqual({});
	});

	test("measure a piece of work and pass its result on", () => {
		const timings = stageTimings(() => clockMs);
		const given = timings.time("pixels", () => {
			clockMs += 7;
			return "pixels";
		});
		expect(given).toBe("pixels");
		expect(timings.percentiles()).toEqual({ pixels: { p50: 7, p95: 7 } });
	});

	test("also measure work that throws, and let it throw", () => {
		const timings = stageTimings(() => clockMs);
		const broken = () =>
			timings.time("detection", () => {
				clockMs += 3;
				throw new Error("the graph broke");
			});
		expect(broken).toThrow("the graph broke");
		expect(timings.percentiles()).toEqual({ detection: { p50: 3, p95: 3 } });
	});
});
