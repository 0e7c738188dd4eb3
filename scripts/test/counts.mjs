/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
	};
}

/**
 * What Vitest's JSON report counts. A file that could not even be loaded has
 * no tests, and counts as one failure.
 * @param {unknown} report
 * @returns {Counts}
 */
export function countsIn(report) {
	const {
		numPassedTests,
		numFailedTests,
		numPendingTests,
		numTodoTests,
		testResults,
	} =
		/** @type {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: {status: string, assertionResults: {status: string}[]}[]}} */ (
			report
		);
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
