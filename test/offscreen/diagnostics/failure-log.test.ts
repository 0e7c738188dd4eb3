import { beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "../../../src/core/base/pipeline-failure.ts";
import {
	type FailureLog,
	failureLog,
} from "../../../src/offscreen/diagnostics/failure-log.ts";

let nowMs = 0;
let log: FailureLog = failureLog(() => nowMs);
beforeEach(() => {
	nowMs = 0;
	log = failureLog(() => nowMs);
});

function noteTimes(times: number, everyMs: number): void {
	for (let i = 1; i <= times; i++) {
		log.note(failureOf("frame-unreadable", `frame ${i}`));
		nowMs += everyMs;
	}
}

describe("a single failure", () => {
	test("is no news, nor are four", () => {
		noteTimes(4, 100);
		expect(log.list()).toEqual([]);
	});

	test("that comes five times within half a minute is told, counted, with the last detail", () => {
		noteTimes(5, 1_000);
		expect(log.list()).toEqual([
			{
				code: "frame-unreadable",
				detail: "frame 5",
				count: 5,
				lastAtMs: 4_000,
			},
		]);
	});

	test("is no news any more once it has stopped", () => {
		noteTimes(5, 1_000);
		nowMs = 29_999;
		expect(log.list()).toHaveLength(1);
		nowMs = 30_000;
		expect(log.list()).toEqual([]);
	});

	test("that comes seldom is never told, however often in all", () => {
		noteTimes(500, 10_000);
		expect(log.list()).toEqual([]);
	});

	test("is counted since the start, though only recent ones tell it", () => {
		noteTimes(500, 1_000);
		expect(log.list()).toMatchObject([{ count: 500, detail: "frame 500" }]);
	});
});

describe("what is broken", () => {
	test("is told at once, for as long as it is not cleared", () => {
		log.hold(failureOf("model-damaged", "expression.onnx"));
		nowMs = 3_600_000;
		expect(log.list()).toEqual([
			{
				code: "model-damaged",
				detail: "expression.onnx",
				count: 1,
				lastAtMs: 0,
			},
		]);
		log.clear("model-damaged");
		expect(log.list()).toEqual([]);
	});

	test("stays told where the same also fails once", () => {
		log.hold(failureOf("webgpu-lost"));
		log.note(failureOf("webgpu-lost"));
		expect(log.list()).toMatchObject([{ code: "webgpu-lost", count: 2 }]);
	});

	test("is cleared alone: others stay", () => {
		log.hold(failureOf("webgpu-lost"));
		log.hold(failureOf("storage-full"));
		log.clear("webgpu-lost");
		expect(log.list()).toMatchObject([{ code: "storage-full" }]);
	});
});
