import { describe, expect, test } from "vitest";
import { traceShape } from "../../../src/ui/participant/trace-shape.ts";

const BIN_MS = 5_000;
const at = (bin: number, toward: number | null) => ({
	startMs: bin * BIN_MS,
	toward: toward ?? 0,
	elsewhere: 0,
	away: toward === null ? 0 : 1 - toward,
});

describe("traceShape", () => {
	test("ends with the newest bin at the right edge", () => {
		expect(traceShape([at(100, 1), at(101, 0)], BIN_MS, 10)).toEqual([
			{ kind: "read", at: 8, toward: 1, elsewhere: 0 },
			{ kind: "read", at: 9, toward: 0, elsewhere: 0 },
		]);
	});

	test("draws unreadable time as one gap, never as a zero", () => {
		const trace = [at(1, 0.5), at(2, null), at(3, null), at(4, 0.5)];
		expect(traceShape(trace, BIN_MS, 4)).toEqual([
			{ kind: "read", at: 0, toward: 0.5, elsewhere: 0 },
			{ kind: "gap", at: 1, length: 2 },
			{ kind: "read", at: 3, toward: 0.5, elsewhere: 0 },
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
			{ kind: "read", at: 1, toward: 0.2, elsewhere: 0 },
		]);
	});

	test("has no parts if there are no bins", () => {
		expect(traceShape([], BIN_MS, 60)).toEqual([]);
	});
});
