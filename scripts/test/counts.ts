export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
	};
}

/**
 * Counts the tests in Vitest's JSON report. A file that could not be loaded has
 * no tests and counts as one failure.
 */
export function countsIn(report: unknown): Counts {
	const {
		numPassedTests,
		numFailedTests,
		numPendingTests,
		numTodoTests,
		testResults,
	} = report as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		numTodoTests: number;
		testResults: { status: string; assertionResults: { status: string }[] }[];
	};
	const brokenFiles = testResults.filter(
		({ status, assertionResults }) =>
			status === "failed" &&
			!assertionResults.some((result) => result.status === "failed"),
	).length;
	return {
		passed: numPassedTests,
		failed: numFailedTests + brokenFiles,
		skipped: numPendingTests + numTodoTests,
	};
}
