import { describe, expect, test } from "vitest";
import { traceShape } from "../../../src/ui/participant/trace-shape.ts";

const BIN_MS = 5_000;
const at = (bin: number, attendingShare: number | null) => ({
	startMs: bin * BIN_MS,
	attendingShare,
});

describe("traceShape", () => {
	test("ends with the newest bin at the right edge", () => {
		expect(traceShape([at(100, 1), at(101, 0)], BIN_MS, 10)).toEqual([
			{ kind: "facing", at: 8, attendingShare: 1 },
			{ kind: "facing", at: 9, attendingShare: 0 },
		]);
	});

	test("draws unreadable time as one gap, never as a zero", () => {
		const trace = [at(1, 0.5), at(2, null), at(3, null), at(4, 0.5)];
		expect(traceShape(trace, BIN_MS, 4)).toEqual([
			{ kind: "facing", at: 0, attendingShare: 0.5 },
			{ kind: "gap", at: 1, length: 2 },
			{ kind: "facing", at: 3, attendingShare: 0.5 },
		]);
	});

	test("draws a bin that is missing between two others as a gap, too", () => {
		expect(traceShape([at(1, 1), at(3, 1)], BIN_MS, 3)).toContainEqual({
			kind: "gap",
			at: 1,
			length: 1,
		});
	});

	test("leaves out bins that are older than the trace is wide", () => {
		expect(traceShape([at(1, 1), at(9, 0.2)], BIN_MS, 2)).toEqual([
			{ kind: "gap", at: 0, length: 1 },
			{ kind: "facing", at: 1, attendingShare: 0.2 },
		]);
	});

	test("has no parts if there are no bins", () => {
		expect(traceShape([], BIN_MS, 60)).toEqual([]);
	});
});
