/**
 * npm run bench:history
 *
 * Measures how long the page of past sessions takes to open with 200 sessions
 * of two hours, and how long the report of one of them takes.
 */

import { median } from "../bench/figures/percentiles.ts";
import { measureHistory } from "../bench/measure/measure-history.ts";
import { buildExtension } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	await buildExtension();
	const { sessions, emptyMs, listMs, reportMs } = await measureHistory();
	console.log(`no session: ${inWords(emptyMs)}`);
	console.log(`${sessions} sessions: ${inWords(listMs)}; target 300 ms`);
	console.log(`the report of two hours: ${inWords(reportMs)}`);
	return 0;
}

function inWords(times: readonly number[]) {
	const [middle, least, most] = [
		median(times),
		Math.min(...times),
		Math.max(...times),
	].map(Math.round);
	return `${middle} ms (median), ${least} to ${most} ms`;
}
