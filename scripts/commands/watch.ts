/**
 * npm run watch -- --url U [--steps file.ts] [--camera clip.mjpeg]
 *                  --seconds N --report r.json [--headless] [--attention-only]
 *
 * Opens U, runs the `default async (page) => {…}` of --steps (to join a room),
 * switches Roompulse on as a user would, and N seconds after the first look at
 * somebody writes what the popup would show. It waits a minute for that look.
 * The exit code is 0 only if at least one participant was analysed.
 */
import { parseArgs } from "node:util";
import { followPage } from "../report/follow-page.ts";
import { buildExtension } from "../setup/build-steps.ts";
import { requireDisplay } from "../setup/has-display.ts";
import { secondsOption } from "../setup/seconds-option.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const DEFAULT_SECONDS = 30;

export async function main(): Promise<number> {
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
	await buildExtension();
	return await followPage({
		url: values.url,
		headless: values.headless,
		seconds,
		signal: stopSignal(),
		reads: values["attention-only"] ? "attention" : "attention-and-expression",
		...(values.steps === undefined ? {} : { steps: values.steps }),
		...(values.camera === undefined ? {} : { camera: values.camera }),
		...(values.report === undefined ? {} : { report: values.report }),
	});
}
