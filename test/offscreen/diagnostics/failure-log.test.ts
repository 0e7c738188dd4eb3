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
	test("is not listed, nor are four", () => {
		noteTimes(4, 100);
		expect(log.list()).toEqual([]);
	});

	test("that happens five times within half a minute is listed with its count and last detail", () => {
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

	test("is no longer listed once it has stopped", () => {
		noteTimes(5, 1_000);
		nowMs = 29_999;
		expect(log.list()).toHaveLength(1);
		nowMs = 30_000;
		expect(log.list()).toEqual([]);
	});

	test("that is rare is never listed, however often it happens in all", () => {
		noteTimes(500, 10_000);
		expect(log.list()).toEqual([]);
	});

	test("is counted from the start, though only recent ones make it listed", () => {
		noteTimes(500, 1_000);
		expect(log.list()).toMatchObject([{ count: 500, detail: "frame 500" }]);
	});
});

describe("something that is broken", () => {
	test("is listed at once, until it is cleared", () => {
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

	test("stays listed if the same code is also noted", () => {
		log.hold(failureOf("webgpu-lost"));
		log.note(failureOf("webgpu-lost"));
		expect(log.list()).toMatchObject([{ code: "webgpu-lost", count: 2 }]);
	});

	test("is cleared by itself, and others stay", () => {
		log.hold(failureOf("webgpu-lost"));
		log.hold(failureOf("storage-full"));
		log.clear("webgpu-lost");
		expect(log.list()).toMatchObject([{ code: "storage-full" }]);
	});
});
