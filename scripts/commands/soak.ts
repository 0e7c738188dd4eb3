/**
 * npm run soak [-- --accelerated | --real] [--minutes 20] [--people 49]
 *              [--seed 1] [--json] [--headed]
 *
 * Tests whether Roompulse can be left running, in a crowd in Chromium in which
 * people come and go, cameras, streams and the layout change, the tab is hidden
 * and the popup is used: first an hour compressed into three minutes, then
 * --minutes in real time. Memory, latency and the number of open resources are
 * sampled throughout, each time after a garbage collection; at the end everybody
 * leaves and everything is switched off. The exit code is 1 if something grew
 * beyond noise or is left over. --accelerated or --real runs only one of the
 * two. --json prints one object and nothing else.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { thisMachine } from "../bench/machine/machine.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { requireDisplay } from "../setup/has-display.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { stopSignal } from "../setup/stop-signal.ts";
import { runSoak } from "../soak/run-soak.ts";
import { soakOptions } from "../soak/soak-options.ts";
import { soakReportText } from "../soak/soak-text.ts";

const ACCELERATED = { name: "accelerated", seconds: 180, hours: 1 };
const SAMPLE_EVERY_SECONDS = 10;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			accelerated: { type: "boolean", default: false },
			real: { type: "boolean", default: false },
			minutes: { type: "string", default: "20" },
			people: { type: "string", default: "49" },
			seed: { type: "string", default: "1" },
			json: { type: "boolean", default: false },
			headed: { type: "boolean", default: false },
		},
	});
	const { minutes, people, seed } = soakOptions(values);
	if (values.headed) requireDisplay();
	await buildExtension();
	await buildDemo();
	const { version } = JSON.parse(
		await readFile(join(PROJECT_ROOT, "package.json"), "utf8"),
	);
	const machine = await thisMachine();
	const real = {
		name: "real time",
		seconds: minutes * 60,
		hours: minutes / 60,
	};
	const phases = [
		...(values.real ? [] : [ACCELERATED]),
		...(values.accelerated ? [] : [real]),
	];
	const signal = stopSignal();
	const soaks = [];
	for (const phase of phases) {
		soaks.push(
			await runSoak({
				...phase,
				people,
				seed,
				sampleEverySeconds: SAMPLE_EVERY_SECONDS,
				headless: !values.headed,
				signal,
				// Only the figures go to stdout.
				onProgress: (progress) => console.error(`${phase.name}, ${progress}`),
			}),
		);
	}
	const passed = soaks.every(({ verdict }) => verdict.faults.length === 0);
	const date = new Date().toISOString().slice(0, 10);
	const report = { version, date, machine, soaks, passed };
	console.log(
		values.json ? JSON.stringify(report, null, "\t") : soakReportText(report),
	);
	return passed ? 0 : 1;
}
