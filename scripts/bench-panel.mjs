/**
 * npm run bench:panel
 *
 * Times the side panel with 49 people: a summary in both its views, its
 * opening, and scrolling through two hours.
 */
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("./setup/build-steps.mjs");
	const { measurePanel } = await import("./bench/measure-panel.mjs");
	const { panelText } = await import("./bench/panel-text.mjs");
	await buildExtension();
	console.log(panelText(await measurePanel()));
	return 0;
});
