/**
 * npm run bench:panel
 *
 * Times the side panel with 49 people: a summary in both its views, its
 * opening, and scrolling through two hours. Beside it, how fast the machine
 * is now.
 */
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";

await runMain(async () => {
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("../setup/build-steps.mjs");
	const { machineSpeed, speedText } = await import(
		"../bench/machine/machine-speed.mjs"
	);
	const { measurePanel } = await import("../bench/measure/measure-panel.mjs");
	const { median } = await import("../bench/figures/percentiles.mjs");
	const { panelText } = await import("../bench/figures/panel-text.mjs");
	await buildExtension();
	const figures = await measurePanel();
	const speed = await machineSpeed();
	console.log(panelText(figures));
	console.log(speedText(speed));
	const openMs = median(figures.openMs) / speed.slower;
	console.log(`opens in ${openMs.toFixed(0)} ms there; target 150 ms`);
	return 0;
});
