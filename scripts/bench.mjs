/**
 * npm run bench [-- --people 9] [--seconds 30] [--headed]
 *
 * Times the stages of the pipeline on the demo meeting, in the browser, and
 * prints the medians and how often each participant is analysed.
 */
import { parseArgs } from "node:util";
import { requireDisplay } from "./setup/has-display.mjs";
import { installPackages } from "./setup/install.mjs";
import { runMain } from "./setup/run-main.mjs";
import { secondsOption } from "./setup/seconds-option.mjs";
import { stopSignal } from "./setup/stop-signal.mjs";

const DEFAULT_SECONDS = 30;
const DEFAULT_PEOPLE = "9";

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			people: { type: "string", default: DEFAULT_PEOPLE },
			seconds: { type: "string" },
			headed: { type: "boolean", default: false },
		},
	});
	const people = Number(values.people);
	if (!Number.isInteger(people) || people < 1)
		throw new Error(`--people needs a whole number, not "${values.people}".`);
	const seconds = secondsOption(values.seconds) ?? DEFAULT_SECONDS;
	if (values.headed) requireDisplay();
	await installPackages();
	// These need the packages.
	const { buildDemo, buildExtension } = await import("./setup/build-steps.mjs");
	const { measureDemo } = await import("./bench/measure-demo.mjs");
	const { benchText } = await import("./bench/bench-text.mjs");
	await buildExtension();
	await buildDemo();
	const measured = await measureDemo({
		people,
		seconds,
		headless: !values.headed,
		signal: stopSignal(),
	});
	console.log(benchText(measured));
	return measured.rates.length > 0 ? 0 : 1;
});
