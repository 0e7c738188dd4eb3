/**
 * npm run bench:pages
 *
 * Times how long reading a page of 5,000 elements with 49 people holds the
 * page's main thread: a pass after people change, and ten seconds in which
 * nothing, or only the chat, changes.
 */
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("./setup/build-steps.mjs");
	const { measurePages } = await import("./bench/measure-pages.mjs");
	await buildExtension();
	const measured = await measurePages();
	for (const { what, passes, totalMs, longestMs } of measured)
		console.log(
			`${what}: ${totalMs.toFixed(1)} ms in all, ${passes ? `${(totalMs / passes).toFixed(2)} ms a pass, ` : ""}longest at a stretch ${longestMs.toFixed(1)} ms`,
		);
	return 0;
});
