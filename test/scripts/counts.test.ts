import { describe, expect, it } from "vitest";
import { addCounts, countsIn } from "../../scripts/test/counts.ts";

const report = {
	numPassedTests: 3,
	numFailedTests: 1,
	numPendingTests: 2,
	numTodoTests: 1,
	testResults: [
		{ status: "passed", assertionResults: [{ status: "passed" }] },
		{ status: "failed", assertionResults: [{ status: "failed" }] },
	],
};

describe("the count of tests", () => {
	it("is taken from Vitest's report, with pending and todo tests as skipped", () => {
		expect(countsIn(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
	});

	it("has one failure for each file that could not be loaded", () => {
		const broken = { status: "failed", assertionResults: [] };
		expect(
			countsIn({ ...report, testResults: [...report.testResults, broken] })
				.failed,
		).toBe(2);
	});

	it("can be added to another count", () => {
		expect(
			addCounts(
				{ passed: 1, failed: 2, skipped: 3 },
				{ passed: 10, failed: 20, skipped: 30 },
			),
		).toEqual({ passed: 11, failed: 22, skipped: 33 });
	});
});
