import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodeOf } from "../setup/run-command.mjs";
import { type Counts, countsIn } from "./counts.ts";

/** Runs those of Vitest's projects that the pattern names. */
export async function runVitest(project: "unit" | "e2e*"): Promise<Counts> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-test-"));
	const file = join(folder, "report.json");
	try {
		const code = await exitCodeOf(process.execPath, [
			"node_modules/vitest/vitest.mjs",
			"run",
			"--project",
			project,
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${file}`,
		]);
		const counts = countsIn(JSON.parse(await readFile(file, "utf8")));
		// Vitest also fails for errors outside any test, such as an unhandled rejection.
		return code !== 0 && counts.failed === 0
			? { ...counts, failed: 1 }
			: counts;
	} catch (error) {
		console.error(`Vitest left no report: ${error}`);
		return { passed: 0, failed: 1, skipped: 0 };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
