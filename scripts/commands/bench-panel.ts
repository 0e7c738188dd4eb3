/**
 * npm run bench:panel
 *
 * Measures the side panel with 49 people: an update by a summary in both of its
 * views, opening it, and scrolling through two hours. It also prints how fast
 * the machine is now.
 */

import { panelText } from "../bench/figures/panel-text.ts";
import { median } from "../bench/figures/percentiles.ts";
import { machineSpeed, speedText } from "../bench/machine/machine-speed.ts";
import { measurePanel } from "../bench/measure/measure-panel.ts";
import { buildExtension } from "../setup/build-steps.ts";

export async function main(): Promise<number> {
	await buildExtension();
	const figures = await measurePanel();
	const speed = await machineSpeed();
	console.log(panelText(figures));
	console.log(speedText(speed));
	const openMs = median(figures.openMs) / speed.slower;
	console.log(`opens in ${openMs.toFixed(0)} ms there; target 150 ms`);
	return 0;
}
