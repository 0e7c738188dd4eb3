/**
 * npm start
 *     installs missing packages, builds, opens the demo meeting in a browser with
 *     Roompulse switched on, and leaves it open.
 * npm start -- --headless --seconds 25 --report r.json
 *     does the same without a window and writes a report; the exit code is 0 only
 *     if at least one participant was analysed.
 * npm start -- --self [--camera N]
 *     opens a call with yourself: camera N (from 0), with the analysis drawn over it.
 * npm start -- --room [--camera N | --clip FILE] [--headless --seconds N --report r.json]
 *     opens the page "This room" with camera N, or with a film in its place, and
 *     writes what was seen of the group.
 */
import { parseArgs } from "node:util";
import { showAudience } from "../demo/show-audience.ts";
import { showDemo } from "../demo/show-demo.ts";
import { showSelf } from "../demo/show-self.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { requireDisplay } from "../setup/has-display.ts";
import { secondsOption } from "../setup/seconds-option.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const DEFAULT_SECONDS = 25;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			headless: { type: "boolean", default: false },
			seconds: { type: "string" },
			report: { type: "string" },
			self: { type: "boolean", default: false },
			camera: { type: "string" },
			room: { type: "boolean", default: false },
			clip: { type: "string" },
		},
	});
	if (!values.headless) requireDisplay();
	const seconds = secondsOption(values.seconds);
	const camera = cameraOption(values.camera);
	if (values.clip !== undefined && !values.room)
		throw new Error("--clip goes with --room.");
	await buildExtension();
	await buildDemo();
	const signal = stopSignal();
	if (values.room)
		return await showAudience({
			camera,
			clip: values.clip,
			headless: values.headless,
			seconds: seconds ?? (values.headless ? DEFAULT_SECONDS : undefined),
			report: values.report,
			signal,
		});
	if (values.self) {
		return await showSelf({
			camera,
			headless: values.headless,
			seconds,
			signal,
		});
	}
	return await showDemo({
		headless: values.headless,
		seconds: seconds ?? (values.headless ? DEFAULT_SECONDS : undefined),
		report: values.report,
		signal,
	});
}

/** @returns 0 for the first camera */
function cameraOption(text: string | undefined): number {
	const camera = Number(text ?? 0);
	if (text?.trim() === "" || !Number.isInteger(camera) || camera < 0)
		throw new Error(`--camera needs a camera's number from 0, not "${text}".`);
	return camera;
}
