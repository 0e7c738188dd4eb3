/**
 * npm test: installs what is missing, checks types and style, runs the unit
 * tests, builds, and runs the end-to-end tests in a real browser. The last line
 * is `N passed, N failed`; the exit code is 0 only where none failed.
 */
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";
import { runChecks } from "../test/run-checks.mjs";

await runMain(async () => {
	await installPackages();
	const { passed, failed, skipped } = await runChecks();
	console.log(
		`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
	);
	return failed === 0 ? 0 : 1;
});
