/**
 * npm start: installs what is missing, builds, opens the demo meeting in a
 * browser with Roompulse switched on, and leaves it to you.
 *
 * npm start -- --headless --seconds 25 --report r.json
 *     the same without a window; writes a report; exit code 0 only if at least
 *     one participant was analysed.
 * npm start -- --self [--camera N]
 *     a call of one: your own N-th camera, with what is seen drawn on it.
 */
import { parseArgs } from "node:util";
import { requireDisplay } from "../setup/has-display.mjs";
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";
import { secondsOption } from "../setup/seconds-option.mjs";
import { stopSignal } from "../setup/stop-signal.mjs";

const DEFAULT_SECONDS = 25;

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			headless: { type: "boolean", default: false },
			seconds: { type: "string" },
			report: { type: "string" },
			self: { type: "boolean", default: false },
			camera: { type: "string" },
		},
	});
	if (!values.headless) requireDisplay();
	const seconds = secondsOption(values.seconds);
	const camera = cameraOption(values.camera);
	await installPackages();
	// These need the packages.
	const { buildDemo, buildExtension } = await import(
		"../setup/build-steps.mjs"
	);
	await buildExtension();
	await buildDemo();
	const signal = stopSignal();
	if (values.self) {
		const { showSelf } = await import("../demo/show-self.mjs");
		return await showSelf({
			camera,
			headless: values.headless,
			seconds,
			signal,
		});
	}
	const { showDemo } = await import("../demo/show-demo.mjs");
	return await showDemo({
		headless: values.headless,
		seconds: seconds ?? (values.headless ? DEFAULT_SECONDS : undefined),
		report: values.report,
		signal,
	});
});

/**
 * @param {string | undefined} text
 * @returns {number} 0 for the first camera
 */
function cameraOption(text) {
	const camera = Number(text ?? 0);
	if (text?.trim() === "" || !Number.isInteger(camera) || camera < 0)
		throw new Error(`--camera needs a camera's number from 0, not "${text}".`);
	return camera;
}
