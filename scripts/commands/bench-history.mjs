/**
 * npm run bench:history
 *
 * Times how long the page of past sessions takes to open with 200 sessions of
 * two hours, and the report of one of them.
 */
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("../setup/build-steps.mjs");
	const { measureHistory } = await import(
		"../bench/measure/measure-history.mjs"
	);
	await buildExtension();
	const { sessions, emptyMs, listMs, reportMs } = await measureHistory();
	console.log(`no session: ${inWords(emptyMs)}`);
	console.log(`${sessions} sessions: ${inWords(listMs)}; target 300 ms`);
	console.log(`the report of two hours: ${inWords(reportMs)}`);
	return 0;
});

/** @param {readonly number[]} times */
function inWords(times) {
	const sorted = times.map(Math.round).sort((one, other) => one - other);
	return `${sorted[Math.floor(sorted.length / 2)]} ms (median), ${sorted[0]} to ${sorted.at(-1)} ms`;
}
