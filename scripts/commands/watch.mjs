/**
 * npm run watch -- --url U [--steps file.mjs] [--camera clip.mjpeg]
 *                  --seconds N --report r.json [--headless] [--attention-only]
 *
 * Opens U, runs the module's `default async (page) => {…}` (to join a room),
 * switches Roompulse on as a user would, and after N seconds writes what the
 * popup would show. Exit code 0 only if at least one participant was analysed.
 */
import { parseArgs } from "node:util";
import { requireDisplay } from "../setup/has-display.mjs";
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";
import { secondsOption } from "../setup/seconds-option.mjs";
import { stopSignal } from "../setup/stop-signal.mjs";

const DEFAULT_SECONDS = 30;

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			url: { type: "string" },
			steps: { type: "string" },
			camera: { type: "string" },
			seconds: { type: "string" },
			report: { type: "string" },
			headless: { type: "boolean", default: false },
			"attention-only": { type: "boolean", default: false },
		},
	});
	if (values.url === undefined)
		throw new Error("--url is missing: the address of the meeting's page.");
	const seconds = secondsOption(values.seconds) ?? DEFAULT_SECONDS;
	if (!values.headless) requireDisplay();
	await installPackages();
	// These need the packages.
	const { buildExtension } = await import("../setup/build-steps.mjs");
	const { watchPage } = await import("../report/watch-page.mjs");
	await buildExtension();
	return await watchPage({
		url: values.url,
		headless: values.headless,
		seconds,
		signal: stopSignal(),
		reads: values["attention-only"] ? "attention" : "attention-and-expression",
		...(values.steps === undefined ? {} : { steps: values.steps }),
		...(values.camera === undefined ? {} : { camera: values.camera }),
		...(values.report === undefined ? {} : { report: values.report }),
	});
});
