import { exitCodeOf } from "../setup/run-command.mjs";
import { addCounts, type Counts, NOTHING } from "./counts.ts";
import { runVitest } from "./run-vitest.ts";

/**
 * Runs all checks one after the other, even if one fails.
 */
export async function runChecks(): Promise<Counts> {
	const node = process.execPath;
	const checks: [string, () => Promise<Counts>][] = [
		[
			"Models",
			() => asOneCheck("The models", node, ["scripts/run.mjs", "build-models"]),
		],
		[
			"Types",
			() => asOneCheck("Types", node, ["node_modules/typescript/bin/tsc"]),
		],
		[
			"Style",
			() =>
				asOneCheck("Style", node, [
					"node_modules/@biomejs/biome/bin/biome",
					"check",
					".",
				]),
		],
		["Unit tests", () => runVitest("unit")],
		[
			"Build",
			() =>
				asOneCheck("The build", node, ["scripts/run.mjs", "build", "--demo"]),
		],
		["End-to-end tests", () => runVitest("e2e*")],
	];
	let counts = NOTHING;
	for (const [title, check] of checks) {
		console.log(`\n== ${title}`);
		counts = addCounts(counts, await check());
	}
	return counts;
}

async function asOneCheck(
	what: string,
	program: string,
	parameters: string[],
): Promise<Counts> {
	const ok = (await exitCodeOf(program, parameters)) === 0;
	console.log(`${what}: ${ok ? "passed" : "failed"}`);
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}
