import { exitCodeOf } from "../setup/run-command.mjs";
import { addCounts, NOTHING } from "./counts.mjs";
import { runVitest } from "./run-vitest.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */

/**
 * Everything that must hold, one after the other; a check that fails does not
 * keep the others from being made.
 * @returns {Promise<Counts>}
 */
export async function runChecks() {
	const node = process.execPath;
	/** @type {[string, () => Promise<Counts>][]} */
	const checks = [
		[
			"Models",
			() =>
				asOneCheck("The models", node, ["scripts/commands/build-models.mjs"]),
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
				asOneCheck("The build", node, ["scripts/commands/build.mjs", "--demo"]),
		],
		["End-to-end tests", () => runVitest("e2e")],
	];
	let counts = NOTHING;
	for (const [title, check] of checks) {
		console.log(`\n== ${title}`);
		counts = addCounts(counts, await check());
	}
	return counts;
}

/**
 * @param {string} what
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<Counts>}
 */
async function asOneCheck(what, program, parameters) {
	const ok = (await exitCodeOf(program, parameters)) === 0;
	console.log(`${what}: ${ok ? "passed" : "failed"}`);
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}
