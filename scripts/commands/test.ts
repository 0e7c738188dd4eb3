/**
 * npm test: installs missing packages, checks types and style, runs the unit
 * tests, builds, and runs the end-to-end tests in a real browser. The last line
 * is `N passed, N failed`; the exit code is 0 only if none failed.
 */
import { runChecks } from "../test/run-checks.ts";

export async function main(): Promise<number> {
	const { passed, failed, skipped } = await runChecks();
	console.log(
		`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
	);
	return failed === 0 ? 0 : 1;
}
