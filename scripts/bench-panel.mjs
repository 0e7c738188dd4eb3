/**
 * npm run bench:panel
 *
 * Times what a summary of 49 people takes the side panel, in both its views.
 */
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("./setup/build-steps.mjs");
	const { measurePanel } = await import("./bench/measure-panel.mjs");
	await buildExtension();
	for (const {
		view,
		scriptMs,
		longestScriptMs,
		layoutMs,
	} of await measurePanel())
		console.log(
			`${view}: ${scriptMs.toFixed(1)} ms of script an update, longest ${longestScriptMs.toFixed(1)} ms; style and layout ${layoutMs.toFixed(1)} ms`,
		);
	return 0;
});
