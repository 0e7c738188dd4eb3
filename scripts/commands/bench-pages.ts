/**
 * npm run bench:pages
 *
 * Measures how long reading a page of 5,000 elements with 49 people keeps the
 * page's main thread busy: for a pass after people change, and during ten
 * seconds in which nothing, or only the chat, changes. It also prints how fast
 * the machine is now.
 */

import { machineSpeed, speedText } from "../bench/machine/machine-speed.ts";
import { measurePages } from "../bench/measure/measure-pages.ts";
import { buildExtension } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	await buildExtension();
	const measured = await measurePages();
	const speed = await machineSpeed();
	console.log(speedText(speed));
	for (const { what, passes, totalMs, longestMs } of measured) {
		const passMs = totalMs / passes;
		const aPass = passes
			? `${passMs.toFixed(2)} ms a pass (there ${(passMs / speed.slower).toFixed(2)}; target 4), `
			: "";
		console.log(
			`${what}: ${totalMs.toFixed(1)} ms in all, ${aPass}longest at a stretch ${longestMs.toFixed(1)} ms`,
		);
	}
	return 0;
}
