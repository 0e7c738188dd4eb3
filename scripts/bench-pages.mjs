/**
 * npm run bench:pages
 *
 * Times how long reading a page of 5,000 elements with 49 people holds the
 * page's main thread: a pass after people change, and ten seconds in which
 * nothing, or only the chat, changes. Beside it, how fast the machine is now.
 */
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("./setup/build-steps.mjs");
	const { machineSpeed, speedText } = await import("./bench/machine-speed.mjs");
	const { measurePages } = await import("./bench/measure-pages.mjs");
	await buildExtension();
	const measured = await measurePages();
	const speed = await machineSpeed();
	for (const { what, passes, totalMs, longestMs } of measured)
		console.log(
			`${what}: ${totalMs.toFixed(1)} ms in all, ${passes ? `${(totalMs / passes).toFixed(2)} ms a pass, ` : ""}longest at a stretch ${longestMs.toFixed(1)} ms`,
		);
	console.log(speedText(speed));
	const passes = measured.filter(({ passes }) => passes > 0);
	for (const { what, passes: count, totalMs } of passes)
		console.log(
			`${what}: ${(totalMs / count / speed.slower).toFixed(2)} ms a pass there; target 4 ms`,
		);
	return 0;
});
